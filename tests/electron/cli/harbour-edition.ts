/**
 * A made-up inspectorate's edition, unlike the shipped one in all that an edition can say, and a report's words for it.
 * Kept as JSON, as its inspectorate would write it: what is left out takes the defaults of the file format.
 */

const made = { status: 'published', source: 'Lluniwyd ar gyfer prawf' };
const prose = (id: string, title: string, more: object = {}) => ({ kind: 'prose', id, title, ...more });
const words = (text: string) => [{ type: 'paragraph', children: [{ text }] }];

/** The parts of a standard, in the order of this house: text first, then what it rests on. */
const standard = (
  number: string,
  { scored = true, ...more }: { scored?: boolean; number?: string; listed?: boolean } = {},
) => {
  const id = number.toLowerCase();
  return {
    kind: 'standard',
    id,
    standard: number,
    ...more,
    parts: [
      prose(`${id}.barn`, 'Ein barn', {
        heading: false,
        listed: false,
        fallback: {
          rule: words(
            scored
              ? 'Dyfarnwyd ‘{rating}’ i {standard.inText}, gan mai {lowest} y cant oedd y sgôr isaf. Dyma derfyn {term.lle}.'
              : 'Dyfarnwyd ‘{rating}’ i {standard.inText}.',
          ),
          discretion: words('Dyfarnwyd ‘{rating}’ i {standard.inText}, yn lle ‘{rule.rating}’. {reason}'),
        },
      }),
      prose(`${id}.gwelsom`, 'Yr hyn a welsom', { required: true, listed: false }),
      prose(`${id}.gwella`, 'Yr hyn i’w wella', { form: 'bullets', listed: false }),
      { kind: 'statement', id: `${id}.datganiad`, title: 'Datganiad' },
      {
        kind: 'key-questions',
        id: `${id}.cwestiynau`,
        title: 'Cwestiynau',
        columns: ['Cwestiwn', 'Cyfran ‘Do’'],
        caption: 'Atebion ar gyfer {standard.inText}',
      },
    ],
  };
};

export const harbourEdition = {
  format: 'assay-template',
  id: 'harbyrau-2030',
  title: 'Harbwr a Chei',
  edition: 'Argraffiad 2030',
  inspectorate: 'Arolygiaeth Harbyrau Cymru',
  language: 'cy-GB',
  provenance: made,
  terms: { lle: 'yr harbwr', llong: 'llong ymwelydd' },
  words: {
    table: 'Tabl',
    figure: 'Ffigur',
    source: 'Ffynhonnell:',
    section: 'adran',
    recommendation: 'argymhelliad',
    rating: 'Gradd',
    notRated: 'heb ei raddio',
    notScored: 'Heb sgôr',
    notWritten: 'heb ei ysgrifennu',
    draft: 'DRAFFT',
    openFindings: 'Materion agored',
    notes: 'Nodiadau',
    backToText: 'Yn ôl i’r testun',
    skip: 'Neidio i’r adroddiad',
    values: 'Gwerthoedd',
    page: 'Tudalen',
    goodPractice: 'Arfer da',
    poorPractice: 'Arfer gwael',
    practice: 'Arfer',
    numbers: ['dim', 'un', 'dau', 'tri', 'pedwar'],
  },
  tags: { storm: 'perygl mewn storm' },
  details: [
    { id: 'harbwr', label: 'Enw’r harbwr', group: 'Harbwr', kind: 'text', required: true },
    { id: 'arolygydd.enw', label: 'Prif Arolygydd', group: 'Pobl', kind: 'text', required: true },
    { id: 'blwyddyn', label: 'Blwyddyn', group: 'Cyhoeddi', kind: 'year', required: true },
  ],
  nameDetail: 'harbwr',
  documentTitle: 'Adroddiad ar {harbwr}',
  ratings: {
    scale: [
      { name: 'Rhagorol', points: 10, fill: '003B5C', text: 'FFFFFF' },
      { name: 'Da iawn', points: 7, fill: '2E6B3E', text: 'FFFFFF' },
      { name: 'Digonol', points: 4, fill: 'D9D9D9', text: '111111' },
      { name: 'Angen gwellâd', points: 2, fill: 'F4C430', text: '111111' },
      { name: 'Annigonol', points: 0, fill: '7A1022', text: 'FFFFFF' },
    ],
    keyQuestionBands: {
      bands: [
        { rating: 'Rhagorol', from: 90, to: 100 },
        { rating: 'Da iawn', from: 70, to: 89, label: 'Y rhan fwyaf' },
        { rating: 'Digonol', from: 55, to: 69 },
        { rating: 'Angen gwellâd', from: 30, to: 54 },
        { rating: 'Annigonol', from: 0, to: 29 },
      ],
      provenance: made,
    },
    standardRule: { text: 'Y cwestiwn isaf sy’n pennu.', provenance: made },
    discretion: { withinPoints: 3, steps: 2, provenance: { status: 'unconfirmed', source: 'Heb ei gyhoeddi' } },
    overall: {
      bands: [
        { rating: 'Annigonol', from: 0, to: 14.5 },
        { rating: 'Angen gwellâd', from: 15, to: 23.5 },
        { rating: 'Digonol', from: 24, to: 38.5 },
        { rating: 'Da iawn', from: 39, to: 50.5 },
        { rating: 'Rhagorol', from: 51, to: 60 },
      ],
      provenance: { status: 'inferred', source: 'O adroddiadau cynharach' },
    },
  },
  domains: [
    {
      id: 'pobl',
      name: 'pobl',
      number: 'A',
      title: 'Pobl y môr',
      standards: [
        {
          number: 'A1',
          title: 'Croeso',
          inText: 'y croeso',
          statement: 'Caiff pob ymwelydd groeso cynnes a diogel.',
          ratedBy: 'lowest key question',
          weight: 2,
          keyQuestions: [
            { number: 'A1a', text: 'A gafodd y criw groeso ar y cei?' },
            { number: 'A1b', text: 'A oedd rhywun wrth law drwy’r nos?' },
          ],
        },
        {
          number: 'A2',
          title: 'Hyfforddiant',
          inText: 'hyfforddiant',
          statement: 'Mae pawb yn gwybod beth i’w wneud mewn storm.',
          ratedBy: 'judgement',
        },
      ],
    },
    {
      id: 'lle',
      name: 'lle',
      number: 'B',
      title: 'Y lle ei hun',
      standards: [
        {
          number: 'B1',
          title: 'Goleuadau',
          inText: 'goleuadau',
          statement: 'Gellir gweld y fynedfa o bell, hyd yn oed mewn niwl.',
          ratedBy: 'lowest key question',
          weight: 0.5,
          keyQuestions: [{ number: 'B1a', text: 'A oedd pob golau ynghyn?' }],
        },
        {
          number: 'B2',
          title: 'Cynnal a chadw’r cei',
          inText: 'cynnal a chadw',
          statement: 'Caiff y cei ei drwsio cyn iddo beryglu neb.',
          ratedBy: 'lowest key question',
          weight: 1.5,
          keyQuestions: [
            { number: 'B2a', text: 'A drwsiwyd y cei o fewn mis?', tags: ['storm'] },
            { number: 'B2b', text: 'A gofnodwyd pob difrod?' },
          ],
        },
        {
          number: 'B3',
          title: 'Dŵr glân',
          inText: 'dŵr glân',
          statement: 'Mae dŵr yr harbwr yn lân.',
          ratedBy: 'judgement',
        },
      ],
    },
    {
      id: 'llanw',
      name: 'llanw',
      number: 'C',
      title: 'Llanw a thrai',
      standards: [
        {
          number: 'C1',
          title: 'Llanw',
          inText: 'y llanw',
          statement: 'Cofnodir y llanw er gwybodaeth.',
          ratedBy: 'information only',
          keyQuestions: [{ number: 'C1a', text: 'A gofnodwyd y llanw bob dydd?' }],
        },
      ],
    },
  ],
  parts: [
    {
      kind: 'cover',
      id: 'clawr',
      title: 'Clawr',
      lines: [
        { style: 'organisation', text: 'Arolygiaeth Harbyrau Cymru' },
        { style: 'title', text: 'Adroddiad ar {harbwr}' },
        { style: 'date', text: '{blwyddyn}' },
      ],
    },
    prose('crynodeb', 'Crynodeb i’r prysur', { form: 'bullets', required: true }),
    { kind: 'contents', id: 'cynnwys', title: 'Cynnwys', listed: false, levels: 2 },
    {
      kind: 'facts',
      id: 'ffeithiau',
      title: 'Ffeithiau',
      required: true,
      columns: ['Rhif', 'Ystyr'],
      caption: 'Ffeithiau am {harbwr}',
      sentences: { comparison: 'Cyfartaledd: {comparison}' },
      initial: [{ description: 'llongau mewn blwyddyn', note: 'Cofrestr yr harbwr' }],
    },
    {
      kind: 'section',
      id: 'harbwr',
      number: 'Rhan 1',
      title: 'Yr harbwr a’i gyffiniau',
      parts: [standard('B1'), standard('B2'), standard('B3', { scored: false }), standard('C1', { listed: false })],
    },
    {
      kind: 'section',
      id: 'pobl',
      number: 'Rhan 2',
      title: 'Pobl',
      parts: [standard('A2', { number: 'Safon A2:', scored: false }), standard('A1', { number: 'Safon A1:' })],
    },
    {
      kind: 'section',
      id: 'nesaf',
      title: 'Y camau nesaf',
      parts: [
        {
          kind: 'recommendations',
          id: 'argymhellion',
          title: 'Argymhellion',
          required: true,
          leadIn: words('Nifer y newidiadau cyn y gaeaf: {recommendations.count}.'),
          recognise: ['^Nifer y newidiadau'],
          addresseeSuffix: 'wneud hyn:',
          addressees: ['Dylai {harbwr}', 'Dylai Cymdeithas y Badau Achub'],
        },
        prose('gair', 'Gair i gloi', { required: true, signature: ['{arolygydd.enw}', 'Prif Arolygydd'] }),
      ],
    },
    {
      kind: 'ratings',
      id: 'graddau',
      title: 'Y graddau',
      rows: [{ label: 'Cyfanswm', value: '{overall.points} o {overall.max}' }],
      columns: ['Rhif', 'Safon', 'Gradd'],
      overallLabel: 'Gradd gyffredinol',
      caption: 'Graddau {harbwr}',
    },
    {
      kind: 'section',
      id: 'canlyniadau',
      number: 'Atodiad A:',
      title: 'Canlyniadau',
      parts: [
        {
          kind: 'bands',
          id: 'canlyniadau.bandiau',
          title: 'Bandiau',
          columns: ['Cwestiwn isaf', 'Gradd'],
          caption: 'Bandiau’r graddau',
          rows: { lowest: 'O dan {next}%', between: '{from} i {to}%', highest: '{from}% a throsodd' },
        },
        {
          kind: 'results',
          id: 'canlyniadau.atebion',
          title: 'Atebion',
          domains: ['lle', 'pobl'],
          columns: ['Safon a chwestiwn', 'Do', 'Gradd'],
          caption: '{domain.number}: {domain.title}',
          notes: { discretion: 'Yn lle ‘{rule.rating}’: {reason}', tags: { storm: 'Gofynnir mewn storm yn unig.' } },
        },
      ],
    },
    {
      kind: 'section',
      id: 'cydbwysedd',
      number: 'Atodiad B:',
      title: 'Help a rhwystr',
      parts: [
        {
          kind: 'paired-lists',
          id: 'cydbwysedd.rhestrau',
          title: 'Rhestrau',
          columns: ['Help', 'Rhwystr'],
          caption: 'Help a rhwystr yn {harbwr}.',
        },
      ],
    },
    prose('llanwau', 'Oriau’r llanw', {
      number: 'Atodiad C:',
      orientation: 'landscape',
      figureSeries: 'C',
      suppliedBy: 'Gan {harbwr}',
      required: true,
    }),
    {
      kind: 'glossary',
      id: 'geirfa',
      number: 'Atodiad D:',
      title: 'Geirfa',
      columns: ['Gair', 'Esboniad'],
      caption: 'Geiriau’r adroddiad',
      entries: [{ term: 'Bwi', definition: 'Marc sy’n nofio ger {term.lle}' }],
    },
    {
      kind: 'fixed',
      id: 'hawlfraint',
      title: 'Hawlfraint {blwyddyn}',
      listed: false,
      text: words('Cewch gopïo’r adroddiad hwn ar {harbwr} am ddim.'),
    },
    { kind: 'back-cover', id: 'cefn', title: 'Cefn', text: words('Arolygiaeth Harbyrau Cymru, Aberhafan') },
  ],
  wordStyle: {
    font: 'Gill Sans MT',
    bodySize: 10.5,
    colours: {
      heading: '003B5C',
      accent: 'B5541C',
      text: '202020',
      muted: '5A5A5A',
      link: '00558C',
      panel: 'F3EEE4',
    },
    page: { width: 176, height: 250, margin: { top: 22, right: 19, bottom: 21, left: 24 } },
    header: 'Arolygiaeth Harbyrau Cymru',
    footer: '{harbwr}, {blwyddyn}',
  },
};
