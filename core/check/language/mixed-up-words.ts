import type { Phrase } from './phrases.ts';

const meant = (right: string) => `“${right}” is meant here.`;

/** Pairs that sound alike, or are two forms of one word; only where the words around tell which of the two is meant. */
export const MIXED_UP_WORDS: readonly Phrase[] = [
  {
    has: ['casework', 'case'],
    find: /\bcase-?\s?work\b(?=(?:\s(?!is\b|are\b|was\b|were\b)\p{L}+){0,5}\s(?:is|was|remains|remained|are|were)\s(?:\p{L}+\s)?(?:high|heavy|large|manageable|unmanageable|excessive)\b)/giu,
    message: 'Work is done well or badly; what is high or unmanageable is a caseload or a workload.',
    fix: 'caseload',
  },
  {
    has: ['expect'],
    find: /(?<=\(|\b(?:all|every|any|everything|everyone|nothing|nobody)\s(?:\p{L}+\s)?)expect(?=\s(?:for|in|the|a|one|two|where|when|\p{L}+\srisk)\b)/giu,
    message: '“Except” is meant here: as it stands, the opposite is said.',
    fix: 'except',
  },
  {
    has: ['affect', 'affects'],
    find: /(?<=\b(?:an?|the|no|little|any|some|adverse|negative|positive|detrimental|significant|direct|this|its|their)\s)affect(s?)(?=\s(?:on|of|upon)\b)/giu,
    message: meant('effect$1'),
    fix: 'effect$1',
  },
  {
    has: ['effect', 'effects', 'effected'],
    find: /(?<=\b(?:adversely|negatively|positively|directly|badly|severely|particularly|significantly|can|could|may|might|will|would|not)\s)effect(s|ed)?(?=\s(?:the|their|his|her|its|our|how|this|these|those|by|people|staff|service)\b)/giu,
    message: meant('affect$1'),
    fix: 'affect$1',
  },
  {
    has: ['effected'],
    find: /(?<=\b(?:is|are|was|were|be|been|being)\s(?:\p{L}+ly\s)?)effected(?=\sby\b)/giu,
    message: meant('affected'),
    fix: 'affected',
  },
  {
    has: ['lead'],
    find: /(?<=\b(?:is|are|was|were|been|being|be)\s(?:\p{L}+ly\s)?)lead(?=\s(?:by|to)\b)/giu,
    message: meant('led'),
    fix: 'led',
  },
  {
    has: ['lead'],
    find: /(?<=\b(?:has|have|had)\s(?:also\s|not\s)?)lead(?=\s(?:to|by|the|on)\b)/giu,
    message: meant('led'),
    fix: 'led',
  },
  {
    has: ['practice'],
    find: /(?<=\b(?:to|can|could|should|would|must|may|will)\s)practice(?!\s(?:standards?|guidance|improvements?|examples?|issues?|development|directions?|models?|in\b|within\b|across\b|by\b|and\b|that\b|is\b|was\b|are\b|at\b|as\b|on\b|with\b|areas?|supervision|[),.;:]))(?=\s\p{L})/giu,
    message: 'The verb is “practise”.',
    fix: 'practise',
  },
  {
    has: ['practise'],
    find: /(?<=\b(?:good|best|poor|effective|the|this|of|in|into|professional|probation|inspected|current|sound|safe)\s)practise\b/giu,
    message: 'The noun is “practice”.',
    fix: 'practice',
  },
  {
    has: ['license', 'licenses'],
    find: /(?<=\b(?:on|the|a|their|his|her|of|under|breached|post-release|release|each|additional|and)\s)license(s?)(?!d)\b/giu,
    message: 'The noun is “licence”.',
    fix: 'licence$1',
  },
  {
    has: ['license'],
    find: /\blicense(?=\s(?:conditions?|periods?|recall|supervision|requirements?)\b)/giu,
    message: 'The noun is “licence”.',
    fix: 'licence',
  },
  { has: ['licenced'], find: /\blicenced\b/giu, message: 'The verb is “license”.', fix: 'licensed' },
  {
    has: ['advise'],
    find: /(?<=\b(?:the|an?|of|good|clear|legal|sound|written|further|provide|provides|provided|providing|give|gives|gave|given|giving|seek|sought|with)\s)advise\b/giu,
    message: 'The noun is “advice”.',
    fix: 'advice',
  },
  {
    has: ['advice', 'adviced'],
    find: /(?<=\b(?:can|could|should|would|must|may|will)\s)advice\b|\badviced\b/giu,
    message: 'The verb is “advise”.',
  },
  {
    has: ['principle', 'principles'],
    find: /\bprinciple(?=\s(?:officers?|aims?|reasons?|concerns?|purposes?|causes?|psychologists?|inspectors?|role|focus|objectives?)\b)/giu,
    message: meant('principal'),
    fix: 'principal',
  },
  {
    has: ['principal', 'principals'],
    find: /(?<=\b(?:in|on)\s)principal(?=[\s,.;](?!risk|officer))|\bprincipals(?=\s(?:of|behind|underpinning|that|for)\b)/giu,
    message: meant('principle'),
  },
  {
    has: ['form'],
    find: /(?<=\b(?:away|apart|different|differs|differed|taken|drawn|released|received|obtained|information|evidence|excluded|removed|range|ranged|ranging|suffer|suffered|suffering|benefit|benefits|benefited|transfer|transferred|absent|free|far|data|input|gathered|learning|learn|learned|learnt|arising|resulting|resulted|following|recovered|separate|recovering|people|staff|cases|officers|users)\s)form(?=\s(?:the|a|an|its|their|our|his|her|this|these|those|other|both|all|\d+|[a-z]+\s(?:to|and)\b|\p{Lu}\p{L}+|custody|prison|court)(?:\b|\s))/gu,
    message: meant('from'),
    fix: 'from',
  },
  {
    has: ['from'],
    find: /\bfrom(?=\s(?:part|parts|the basis|an integral part)\s(?:of|for)\b)(?<=\b(?:to|which|that|should|could|will|would|must|can|and|not|they|these|those)\sfrom)/giu,
    message: meant('form'),
    fix: 'form',
  },
  {
    has: ['or'],
    find: /(?<=\b(?:number|numbers|lack|range|majority|minority|proportion|variety|percentage|out|one|some|none|amount|series|shortage|part|terms|use|risk|quality|level|levels|rate|rates|delivery|management|understanding|knowledge|because|consists|consisting|means)\s)or(?=\s(?:the|cases|people|staff|service|those|these|their|all|harm|reoffending|officers|individuals|practitioners|serious|offices|us)\b)(?!\s(?:the|cases|people|staff|service|those|these|their|all|officers|individuals|practitioners|serious|offices)\s\p{L}+\sor\b)(?<=\b(?:a|the|large|small|high|wide|out|because|in|no|significant|of|full|clear|consists|by)\s\p{L}+\sor|\bout\sor|\bbecause\sor)/giu,
    message: meant('of'),
    fix: 'of',
    severity: 'advice',
  },
  {
    has: ['of'],
    find: /(?<=\b(?:could|should|would|must|might|may|will)(?:\snot|n['’]t)?\s)of(?!\scourse)\b/giu,
    message: meant('have'),
    fix: 'have',
  },
  {
    has: ['then'],
    find: /(?<=\b(?:more|less|fewer|better|worse|higher|lower|greater|rather|other|later|earlier|larger|smaller|longer|shorter|older|younger)\s(?:(?:likely|effective|often|consistent|frequent|recently)\s)?)then(?!\s(?:went|took|asked|be|we|they|it|he|she)\b)(?=\s\p{L}|\s\d)/giu,
    message: meant('than'),
    fix: 'than',
  },
  {
    has: ['than'],
    find: /(?<=[.;]\s)Than(?=\s)|(?<=\band\s)than(?=\s(?:the|they|it|he|she|we|to)\b)/gu,
    message: meant('then'),
    severity: 'advice',
  },
  {
    has: ['to'],
    find: /(?<=\b(?:is|are|was|were|far|much)\s)to(?=\s(?:high|low|many|few|much|often|large|small|long|short|late|early|slow|variable|great|heavy|limited|narrow|soon|little)\b)(?!\s(?:limited|little|slow|high|low)\s\p{L}+ing)/giu,
    message: meant('too'),
    fix: 'too',
  },
  {
    has: ['there'],
    find: /\bthere(?=\s(?:own|caseloads?|workloads?|sentences?|needs|views|roles?|families|lives|circumstances|offending|behaviour|risks?\sof|responsibilities)\b)(?<!\b(?:is|are|was|were)\s(?:\p{L}+\s)?there)/giu,
    message: meant('their'),
    fix: 'their',
  },
  {
    has: ['their'],
    find: /\btheir(?=\s(?:is|are|was|were|has\sbeen|have\sbeen|had\sbeen|will\sbe|would\sbe|should\sbe|may\sbe)\b)/giu,
    message: meant('there'),
    fix: 'there',
  },
  {
    has: ['were'],
    find: /(?<=\b(?:cases|instances|areas|occasions|examples|places|sites|offices|situations)\s)were(?=\s(?:there\s(?:is|was|were|are|had)|it\s(?:is|was|had)|they\s(?:are|were|had|have)|this\s(?:is|was|had)|the\s(?:\p{L}+\s){1,3}(?:is|was|had|has|were|are)\b(?!\s\p{L}+ed)))/giu,
    message: meant('where'),
    fix: 'where',
    severity: 'advice',
  },
  {
    has: ['where'],
    find: /(?<=\b(?:we|they|staff|officers|practitioners|individuals|people|users|managers|there|these|those|plans|assessments|reviews|referrals|services)\s)where(?=\s(?:not\b|also\b|rated\b|judged\b|often\b|sufficiently\b|(?:un)?able\b|told\b|being\b|found\b|based\b|available\b|clear\b|positive\b|satisfied\b|too\b|generally\b|still\b))/giu,
    message: meant('were'),
    fix: 'were',
  },
  {
    has: ['there'],
    find: /(?<=\b(?:with|of|by|about) )there (?=(?!is\b|was\b|has\b|always\b|perhaps\b)\p{Ll}{3,}s\b)/giu,
    message: meant('their'),
    fix: 'their ',
  },
  {
    has: ['weather'],
    find: /(?<=^|[.;,] )weather(?= or not\b)/giu,
    message: meant('whether'),
    fix: 'whether',
  },
  {
    has: ["who's"],
    find: /\bwho['’]s(?=\s(?:risk|risks|needs|behaviour|case|cases|sentence|role|work|plan|plans|family|children|offending|views|own|responsibility|supervision)\b)/giu,
    message: meant('whose'),
    fix: 'whose',
  },
  {
    has: ["it's"],
    find: /\bit['’]s(?=\s(?:own|staff|services?|partners?|role|strategy|work|resources|offices|leaders|aims?|performance|approach|plans?|quality|delivery|impact)\b)/giu,
    message: meant('its'),
    fix: 'its',
  },
  {
    has: ['its'],
    find: /\bits(?=\s(?:not|a|an|the|been|difficult|important|clear|also|unclear|likely|unlikely|essential|vital|too|hard|about)\b(?!-))(?!\s(?:important|clear|essential|vital|difficult|likely|hard|unclear)\s\p{L})/giu,
    message: meant('it is'),
  },
];
