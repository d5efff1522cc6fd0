/** A report of the made-up inspectorate in harbour-edition.ts: what its team types, scores and writes. */

export const harbourDetails = ['harbwr=Porth Wen', 'arolygydd.enw=Gwenllïan Môn', 'blwyddyn=2030'];

export const harbourReason = 'Roedd y criw nos newydd ddechrau, a gwellodd y sgôr wedyn.';

export const harbourScores = `ref,value,base,reason,decided by
A1a,45/60,,,
A1b,41/60,,,
A1,Da iawn,,"${harbourReason}",Y panel
A2,rhagorol,,,
B1a,89%,40,
B2a,12/41,,,
B2b,90%,,,
B3,${'angen GWELLÂD'.normalize('NFD')},,,
C1a,50%,,,
`;

/** By part: what an import is to put there, block by block. */
export const harbourProse: Record<string, string[]> = {
  crynodeb: ['Mae’r croeso yn gynnes.', 'Mae’r cei yn gwegian.'],
  'b1.gwelsom': ['Gwelsom olau ym mhob tŵr ac ar bob bwi.'],
  'b2.gwelsom': ['Bu twll yn y cei ers tair blynedd.', 'Ni ddaeth neb i’w drwsio.'],
  'b2.gwella': ['Trwsio’r twll.', 'Cofnodi pwy sy’n gyfrifol.'],
  'b3.gwelsom': ['Mae olew ar wyneb y dŵr.'],
  'c1.gwelsom': ['Mesurwyd y llanw hanner y dyddiau.', 'Mae’r oriau yn [#llanw-uchel].'],
  'a2.gwelsom': ['Bu pawb mewn ymarfer storm eleni.'],
  'a1.gwelsom': ['Canodd y côr i bob llong.', '> **Arfer da:** Rhoddwyd map i bob capten.'],
  gair: ['Diolch i bawb yn yr harbwr.'],
};

const text = (id: string) => (harbourProse[id] ?? []).join('\n\n');
const list = (id: string) => (harbourProse[id] ?? []).map((item) => `- ${item}`).join('\n');

/** As a team would write it: one heading without its number, one without any mark, one in another form. */
export const harbourText = `# Crynodeb i’r prysur

${list('crynodeb')}

# Ffeithiau

| Rhif | Ystyr |
|---|---|
| 412 | llongau mewn blwyddyn[^llongau] |
| 9 m | dyfnder wrth y cei[^llongau] |

[^llongau]: Cofrestr yr harbwr, Ionawr 2030.

# Rhan 1 Yr harbwr a’i gyffiniau

## B1. Goleuadau

### Yr hyn a welsom

${text('b1.gwelsom')}

B2 Cynnal a chadw’r cei

### Yr hyn a welsom

${text('b2.gwelsom')}

### Yr hyn i’w wella

${list('b2.gwella')}

## Dŵr glân

### Yr hyn a welsom

${text('b3.gwelsom')}

## C1. Llanw

### Yr hyn a welsom

${text('c1.gwelsom')}

# Rhan 2 Pobl

## Safon A2: Hyfforddiant

### Yr hyn a welsom

${text('a2.gwelsom')}

## Safon A1 – Croeso

### Yr hyn a welsom

${text('a1.gwelsom')}

# Y camau nesaf

## Argymhellion

Nifer y newidiadau cyn y gaeaf: 3.

### Dylai Porth Wen wneud hyn:

1. llenwi’r twll yn y cei
2. glanhau’r dŵr

### Dylai Cymdeithas y Badau Achub wneud hyn:

3. ymarfer yn y nos.

## Gair i gloi

${text('gair')}

Gwenllïan Môn

Prif Arolygydd

# Y graddau

Digonol

# Atodiad B: Help a rhwystr

| Help | Rhwystr |
|---|---|
| Criw da | Twll yn y cei |
| Golau newydd | |

# Atodiad C: Oriau’r llanw

Dyma’r oriau.

Tabl: Llanw uchel {#llanw-uchel}

| Diwrnod | Awr |
|---|---:|
| Llun | 6.10 |
| Mawrth | 7.05 |

Ffynhonnell: Swyddfa’r harbwr

\`\`\`chart
{
  "form": "columns",
  "unit": " m",
  "caption": "Uchder y llanw",
  "series": ["Uchder"],
  "rows": [{ "label": "Llun", "values": [4.1] }, { "label": "Mawrth", "values": [3.8] }],
  "alt": "Mae’r llanw yn uwch ar y dydd Llun.",
  "source": "Swyddfa’r harbwr"
}
\`\`\`

# Atodiad D: Geirfa

| Gair | Esboniad |
|---|---|
| Angor | Haearn sy’n dal llong |
| Bwi | Marc sy’n nofio ger yr harbwr |
`;
