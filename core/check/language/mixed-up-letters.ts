import type { Phrase } from './phrases.ts';

const meant = (right: string) => `“${right}” is meant here.`;

/** Slips of the key that make another word; only where the words around tell that it is none. */
export const MIXED_UP_LETTERS: readonly Phrase[] = [
  { has: ["its'"], find: /\bits['’](?=\s)/giu, message: '“Its” takes no apostrophe.', fix: 'its' },
  {
    has: ['manger', 'mangers', 'mange', 'mangement', 'manged'],
    find: /\bmanger(s?)\b/giu,
    message: meant('manager$1'),
    fix: 'manager$1',
  },
  {
    has: ['mange', 'manged'],
    find: /\bmange(d?)(?=\s(?:the|risks?|cases?|their|his|her|and|this|these)\b)/giu,
    message: meant('manage$1'),
    fix: 'manage$1',
  },
  {
    has: ['asses'],
    find: /\basses(?=\s(?:the|risks?|whether|their|his|her|how|and|needs|its|all|each|this|these)\b)|(?<=\bto\s)asses\b/giu,
    message: meant('assess'),
    fix: 'assess',
  },
  {
    has: ['assess'],
    find: /(?<=\b(?:have|has|had|no|good|easy|quick|gain|gained|poor|limited|better|given|direct|immediate)\s)assess(?=\sto\b)/giu,
    message: meant('access'),
    fix: 'access',
  },
  {
    has: ['access'],
    find: /\baccess(?=\s(?:the\s)?(?:level\sof\s)?risks?\s(?:of|posed|to)\b)(?<=\b(?:to|and|adequately|properly|fully)\saccess)/giu,
    message: meant('assess'),
    fix: 'assess',
  },
  {
    has: ['loose', 'looses'],
    find: /(?<=\bto\s)loose(?=\s(?:the|their|his|her|its|contact|staff|sight|touch|focus|confidence|accommodation|employment))|\bloosing\b/giu,
    message: meant('lose'),
  },
  {
    has: ['complimentary', 'compliment', 'compliments'],
    find: /\bcomplimentary(?=\sto\b)|(?<=\b(?:to|which|that|and|services|full|staff)\s)compliment(?=s?\s(?:the|this|these|our|of|existing|each|other)\b)/giu,
    message: '“Complement” is meant here: to go well with, or the full number.',
  },
  {
    has: ['discrete'],
    find: /(?<=\b(?:be|was|were|remain|very)\s)discrete(?=\s(?:about|when|in)\b)/giu,
    message: meant('discreet'),
    fix: 'discreet',
  },
  {
    has: ['personal'],
    find: /(?<=\b(?:all|senior|key|trained|prison|police|military|administrative|operational)\s)personal(?=\s(?:were|are|was|is|and|had|have|who|in)\b)|\bpersonal(?=\s(?:files|department)\b)/giu,
    message: meant('personnel'),
    fix: 'personnel',
  },
  {
    has: ['councillor', 'councilling', 'councelling', 'counsel', 'council'],
    find: /\b(?:drug|alcohol|bereavement|debt|relationship)\scouncil(?:lor|ling)s?\b|(?<=\b(?:county|city|local|borough|town)\s)counsel\b/giu,
    message: '“Counsel” is advice, and “council” a body of people.',
  },
  {
    has: ['dependant'],
    find: /(?<=\b(?:is|are|was|were|be|being|been|heavily|very|highly)\s)dependant(?=\s(?:on|upon)\b)/giu,
    message: 'The adjective is “dependent”.',
    fix: 'dependent',
  },
  {
    has: ['proceed', 'preceed', 'proceeded'],
    find: /(?<=\b(?:the|which|that|immediately)\s(?:\p{L}+\s)?)proceeded(?=\sby\b)|\bproceeded(?=\sby\b)/giu,
    message: meant('preceded'),
    fix: 'preceded',
  },
  {
    has: ['breech', 'breeched', 'breeches'],
    find: /\bbreech(ed|es|ing)?(?!\s(?:birth|baby|presentation))\b/giu,
    message: meant('breach$1'),
    fix: 'breach$1',
  },
  {
    has: ['trail', 'trails'],
    find: /(?<=\b(?:on|crown\scourt|awaiting|stood|criminal)\s)trail(?!\sof)\b/giu,
    message: meant('trial'),
    fix: 'trial',
  },
  {
    has: ['heath'],
    find: /(?<=\b(?:mental|physical|public|sexual|emotional)\s)heath\b|\bheath(?=\s(?:services?|care|needs|problems|issues|and\ssafety)\b)/giu,
    message: meant('health'),
    fix: 'health',
  },
  { has: ['pubic'], find: /\bpubic\b/giu, message: meant('public'), fix: 'public' },
  { has: ['untied'], find: /\buntied(?=\sKingdom)/giu, message: meant('united'), fix: 'united' },
  {
    has: ['through'],
    find: /(?<=\b(?:a|more|most|very|sufficiently|less|not)\s)through(?=\s(?:assessment|review|analysis|investigation|understanding|plan|plans|assessments|reviews|checks?|examination)\b)/giu,
    message: meant('thorough'),
    fix: 'thorough',
  },
  {
    has: ['thorough'],
    find: /\bthorough(?=\s(?:the|a|an|its|their|our|which|this|these)\b)/giu,
    message: meant('through'),
    fix: 'through',
  },
  {
    has: ['quiet'],
    find: /(?<=\b(?:is|are|was|were|been)\s)quiet(?=\s(?:often|a|an|clear|good|high|low|different|rightly|limited)\b)/giu,
    message: meant('quite'),
    fix: 'quite',
  },
  {
    has: ['weather'],
    find: /(?<=\b(?:clear|determine|assess|consider|know|establish|identify|decide|of|unclear|check|see|on|to)\s)weather(?=\s(?:the|they|this|these|it|he|she|or|there|an?|risks?)\b)/giu,
    message: meant('whether'),
    fix: 'whether',
  },
  {
    has: ['excepted'],
    find: /(?<=\b(?:is|are|was|were|be|widely|generally|been)\s)excepted(?=\s(?:as|that|by|for\smembership)\b)/giu,
    message: meant('accepted'),
    fix: 'accepted',
  },
  {
    has: ['moral'],
    find: /(?<=\b(?:staff|low|high|good|poor|team|improve|improved|improving)\s)moral(?=\s(?:is|was|has|had|and|in|among|across|remains)\b|[,.;])/giu,
    message: meant('morale'),
    fix: 'morale',
  },
  {
    has: ['roll', 'rolls'],
    find: /(?<=\b(?:their|his|her|key|important|leading|specialist|new|job|vital|significant|active|lead)\s)roll(s?)(?=\s(?:in|of|as|and|within|to|is|was|were|are)\b|[,.;])(?!\s(?:out|of\s(?:paper|honour)))/giu,
    message: meant('role$1'),
    fix: 'role$1',
  },
  { has: ['site'], find: /(?<=\b(?:lost|lose|losing)\s)site(?=\sof\b)/giu, message: meant('sight'), fix: 'sight' },
  {
    has: ['insure'],
    find: /(?<=\bto\s)insure(?=\s(?:that|the|all|they|staff|there|this)\b)/giu,
    message: meant('ensure'),
    fix: 'ensure',
  },
  {
    has: ['causal'],
    find: /\bcausal(?=\s(?:staff|work|workers?|contracts?|employment)\b)/giu,
    message: meant('casual'),
    fix: 'casual',
  },
  {
    has: ['statue', 'statues'],
    find: /(?<=\b(?:by|the|in|under)\s)statue(?=\s(?:requires|provides|and\sguidance|law|book))|\bstatue(?=\sbook\b)/giu,
    message: meant('statute'),
    fix: 'statute',
  },
  { has: ['fro'], find: /\bfro(?!\b['’-])(?<!\b(?:to and|and) fro)\b/giu, message: '“For” or “from” is meant here.' },
  {
    has: ['thee', 'teh', 'hte', 'tot', 'ot', 'nad', 'adn', 'fo', 'si', 'wsa', 'taht', 'ofthe'],
    find: /(?<![\p{L}\p{N}.@/-])(?:teh|hte|tot he|nad|adn|wsa|taht|ofthe|inthe|tothe)(?![\p{L}\p{N}.@/-])/gu,
    message: 'Letters have changed places here.',
  },
  {
    has: ['than'],
    find: /(?<=\bdifferent\s)than\b/giu,
    message: 'British English says “different from”.',
    severity: 'advice',
  },
];
