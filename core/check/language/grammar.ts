/** The small words of English, and the nouns and verbs that the rules of grammar are sure of. */

function words(text: string): ReadonlySet<string> {
  return new Set(text.trim().split(/\s+/));
}

export const POSSESSIVES = words('my our your his its their');
export const DETERMINERS = words(
  'the a an this that these those my our your his her its their each every either neither no some any many most several all both few another such',
);

export const PREPOSITIONS = words(
  `of to in for on at by with from into onto within without between among amongst across under over through throughout
  during before after since until about around against along behind below above beside besides beyond despite towards toward
  upon via per regarding concerning relating including following per near`,
);

export const SUBORDINATORS = words(
  'because although though while whilst whereas unless until since if when whenever where wherever once as after before',
);

export const PRONOUNS = words(
  `i you he she it we they me him us them who whom whose which that what whoever whatever whether where when why how there
  this these those everyone everybody someone somebody anyone nobody none one ones himself herself themselves itself`,
);

export const MODALS = words('can could may might must shall should will would cannot');

/** The forms of verbs that must agree with their subject. */
export const SINGULAR_VERBS: ReadonlyMap<string, string> = new Map([
  ['is', 'are'],
  ['was', 'were'],
  ['has', 'have'],
]);
export const PLURAL_VERBS: ReadonlyMap<string, string> = new Map([
  ['are', 'is'],
  ['were', 'was'],
  ['have', 'has'],
]);

export const FINITE = words(
  `is are was were has have had does do did can could may might must shall should will would cannot isn't aren't wasn't
  weren't hasn't haven't hadn't doesn't don't didn't found saw said told felt gave took went began became came knew thought
  meant showed shows remains remained became seemed appears appeared continued continues provides provided-that include`,
);

/** Verbs that take a statement without `that`: what follows them has a subject of its own. */
export const SAYING = words(
  `say says said feel feels felt think thinks thought believe believes believed know knows knew report reports reported find
  finds found agree agrees agreed see sees saw consider considers considered ensure ensures ensured ensuring expect expects
  expected hope hopes hoped suggest suggests suggested show shows showed mean means meant meaning indicate indicates indicated
  note notes noted claim claims claimed judge judges judged told tell tells recognise recognises recognised acknowledge
  acknowledged state states stated confirm confirms confirmed understand understands understood demonstrate demonstrates
  demonstrated reveal reveals revealed conclude concludes concluded explain explained`,
);

/** Nouns that take a plural verb, or either. */
const EITHER = words(
  `staff team teams police public majority minority number range variety series group proportion percentage half third quarter
  rest remainder lot couple handful total set combination mix mixture array bulk host selection pair trio list none average
  data media criteria people children women men cohort workforce leadership management population government committee board
  council trust partnership agency organisation company provider region service unit office family youth community sample
  crew crowd department inspectorate union couple dozen hundred thousand million series species means premises headquarters
  politics statistics economics news ethics logistics majority fifth sixth tenth`,
);
const PLURALS = words('people children women men police criteria staff');
/** They end like a plural and are none, or may be either. */
const NO_PLURALS = words(
  `always perhaps besides towards afterwards upwards downwards outwards inwards regards thus across process access business
  progress stress success address witness illness wellness analysis basis crisis emphasis status focus bonus campus virus
  consensus census lens bias chaos series species means premises headquarters politics statistics economics news ethics
  logistics mathematics gas bus plus us is was has does this its his yes as canvas christmas apparatus diagnosis hypothesis
  thesis synthesis less unless nonetheless nevertheless kudos atlas athletics gymnastics physics diabetes rabies tennis
  measles shambles sometimes overseas indoors outdoors besides whereas alas corps innings crossroads barracks works thanks`,
);

/** Whether the word is a noun in the plural, so far as its form tells. */
export function isPlural(word: string): boolean {
  if (PLURALS.has(word)) return word !== 'staff' && word !== 'police';
  if (NO_PLURALS.has(word)) return false;
  return /^(?:\(\p{L}+\))?[\p{L}-]{2,}s$/u.test(word) && !/(?:ss|us|is)$/.test(word);
}

/** Nouns of which one is one: nobody says `the officer are`. */
export const COUNTABLE = words(
  `case officer manager practitioner plan assessment review report inspector individual person offender victim prisoner
  interview recommendation standard score rating visit order licence sentence requirement appointment referral meeting
  programme intervention survey question example strategy policy process system model tool building prison court room post
  vacancy caseload workload role responsibility priority target month week year day hour area district county city town
  partner leader supervisor colleague worker volunteer member respondent participant child woman man parent mother father
  decision risk factor need concern issue problem challenge change difference action step measure goal objective aim outcome
  benefit barrier gap delay session activity group hub contract arrangement agreement protocol procedure guideline document
  record entry note file form template contact call letter email response opportunity event course module placement hearing
  recall breach offence conviction crime incident quotation finding chart table figure page chapter glossary definition`,
);

/** Abstract nouns without a plural sense: `access are` is wrong whatever follows it. */
export function isAbstract(word: string): boolean {
  if (EITHER.has(word) || isPlural(word)) return false;
  return ABSTRACT.has(word) || /(?:tion|sion|ment|ness|ity|ance|ence|ship|cy)$/.test(word);
}
const ABSTRACT = words(
  `access information oversight quality level use supervision training planning work practice casework extent lack absence need
  impact support knowledge evidence progress advice guidance feedback housing safety health risk harm behaviour contact focus
  approach delivery recovery recruitment attendance demand supply turnover retention morale confidence understanding awareness
  scope frequency timeliness nature purpose effect role status stability absence capacity research equipment employment`,
);

export const COUNTED = words(
  'two three four five six seven eight nine ten eleven twelve both several many few these those',
);

/** Whether either number of the verb may follow the noun. */
export function takesEither(word: string): boolean {
  return EITHER.has(word);
}

/** Verbs in their plain form that are no nouns or adjectives. */
export const VERBS = words(
  `accept achieve acknowledge adapt adopt allow analyse apply arrange ask assess assist attend become begin believe bring build
  carry choose collect complete comply conduct confirm consider continue create decide define deliver demonstrate depend
  describe determine develop discuss embed enable encourage engage enhance ensure establish evaluate examine expect explain
  explore fail find follow gather get give help hold identify implement improve include incorporate inform inspect introduce
  investigate invite involve keep know learn listen maintain make meet obtain occur offer organise oversee perform prepare
  present prevent prioritise produce promote protect provide pursue receive recognise recommend reduce refer reflect remain
  remove require resolve respond retain review secure see seek send speak strengthen succeed suffer suggest supervise sustain
  take tell think undertake understand update verify write`,
);

/** `identifies`, `provides`. */
export const THIRDS: ReadonlySet<string> = new Set([...VERBS].map(pluralOf));

/** With the `s` of a noun in the plural, or of a verb in the singular. */
export function pluralOf(word: string): string {
  if (/[^aeiou]y$/.test(word)) return `${word.slice(0, -1)}ies`;
  return /(?:s|x|z|ch|sh)$/.test(word) ? `${word}es` : `${word}s`;
}

/** Verbs by their past: `provided`, `undertook`. Forms that are adjectives as often are left out. */
export const PASTS: ReadonlyMap<string, string> = new Map([
  ...[...VERBS].filter((verb) => !IRREGULAR_VERBS().has(verb)).map((verb): [string, string] => [pastOf(verb), verb]),
]);

function IRREGULAR_VERBS(): ReadonlySet<string> {
  return words(
    'become begin bring build choose find get give hold keep know learn make meet oversee see seek send speak take tell think undertake understand write',
  );
}

function pastOf(verb: string): string {
  if (verb.endsWith('e')) return `${verb}d`;
  if (/[^aeiou]y$/.test(verb)) return `${verb.slice(0, -1)}ied`;
  if (/^(?:refer|occur|embed)$/.test(verb)) return `${verb}${verb.at(-1)}ed`;
  return `${verb}ed`;
}

/** Verbs whose past has two forms: [plain, past, participle]. */
export const IRREGULAR: readonly (readonly [string, string, string])[] = [
  ['begin', 'began', 'begun'],
  ['become', 'became', 'become'],
  ['break', 'broke', 'broken'],
  ['choose', 'chose', 'chosen'],
  ['come', 'came', 'come'],
  ['do', 'did', 'done'],
  ['drive', 'drove', 'driven'],
  ['fall', 'fell', 'fallen'],
  ['give', 'gave', 'given'],
  ['go', 'went', 'gone'],
  ['grow', 'grew', 'grown'],
  ['know', 'knew', 'known'],
  ['oversee', 'oversaw', 'overseen'],
  ['rise', 'rose', 'risen'],
  ['run', 'ran', 'run'],
  ['see', 'saw', 'seen'],
  ['show', 'showed', 'shown'],
  ['speak', 'spoke', 'spoken'],
  ['take', 'took', 'taken'],
  ['undergo', 'underwent', 'undergone'],
  ['undertake', 'undertook', 'undertaken'],
  ['withdraw', 'withdrew', 'withdrawn'],
  ['write', 'wrote', 'written'],
];
