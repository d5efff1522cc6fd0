import type { LineRule } from '../text-rule.ts';
import { findPhrases, type Phrase } from './phrases.ts';

export const fixedPhrases: LineRule = {
  name: 'turns-of-phrase',
  family: 'language',
  severity: 'warning',
  title: 'A turn of phrase that is not English as it stands',
  why: 'Two ways of saying one thing have run into each other.',
  example: { wrong: 'It works with children up to aged 18.', right: 'It works with children up to the age of 18.' },
  mend: 'Choose one of the two.',
  provider: true,
  inLine: (line) => findPhrases(line, RUN_TOGETHER),
};

const RUN_TOGETHER: readonly Phrase[] = [
  {
    has: ['aged'],
    find: /\b(up to|over the|under the|from the|at the|until) aged? (?=\d)(?<=aged )/giu,
    message: '“$1 aged” is two phrases in one.',
  },
  { has: ['half'], find: /\bin a half of\b/giu, message: 'English says “in half of”.', fix: 'in half of' },
  {
    has: ['background', 'backgrounds'],
    find: /\bidentif(?:y|ies|ied|ying) (?:themselves )?as (?!(?:being|having|coming|from|of)\b)[^.;:()]{1,60}\bbackgrounds?\b/giu,
    message: 'People identify as something, or come from a background.',
  },
  {
    has: ['where', 'when', 'while', 'although'],
    find: /\b(?:where|when|while|although|because) in cases (?=(?:under|of|with|managed|subject|involving|that|for|assessed)\b)/giu,
    message: 'A word has been left over here, or a comma is missing.',
  },
  {
    has: ['reason'],
    find: /\b(?:the )?reasons? (?:is|was|for this (?:is|was)) because\b/giu,
    message: 'A reason is that something is so; “because” says it twice.',
    severity: 'advice',
  },
  {
    has: ['comprised', 'comprise', 'comprises'],
    find: /\bcompris(?:ed|es?|ing) of\b/giu,
    message: '“Comprise” needs no “of”.',
    severity: 'advice',
  },
  {
    has: ['between'],
    find: /\bbetween (?:£?\d[\d,.]*%?|two|three|four|five|six|seven|eight|nine)(?: per cent| years?| months?| weeks?| days?)? to (?=£?\d|two\b|three\b|four\b|five\b|six\b|seven\b|eight\b|nine\b|ten\b)/giu,
    message: '“Between” goes with “and”.',
  },
  {
    has: ['amount'],
    find: /\bamounts? of (?:people|cases|staff|officers|individuals|referrals|appointments|practitioners|users|prisoners|women|men|children|service users|visits|hours)\b/giu,
    message: 'Things that can be counted have a number and not an amount.',
    severity: 'advice',
  },
  {
    has: ['less'],
    find: /\bless (?=(?:people|cases|staff members|officers|individuals|referrals|appointments|practitioners|prisoners|women|men|children|service users|visits|offices|managers|recommendations)\b)/giu,
    message: 'Things that can be counted are fewer and not less.',
    fix: 'fewer ',
    severity: 'advice',
  },
  {
    has: ['less'],
    find: /(?<!\b(?:no|not) )\bless than (?=(?:two|three|four|five|six|seven|eight|nine|ten|\d+) (?:people|cases|staff|officers|individuals|referrals|appointments|practitioners|prisoners|women|men|children|visits|offices|managers)\b)/giu,
    message: 'Things that can be counted are fewer and not less.',
    fix: 'fewer than ',
    severity: 'advice',
  },
  {
    has: ['both'],
    find: /\bboth (?:\p{L}+ ){1,4}as well as\b/giu,
    message: '“Both” goes with “and”.',
    severity: 'advice',
  },
  {
    has: ['both'],
    find: /\bboth (?!(?:of|the|these|those|sides|parties|were|was|are|is|have|had)\b)(?:(?!and\b)\p{Ll}+ ){0,2}\p{Ll}+, (?:(?!and\b)\p{Ll}+ ){0,2}\p{Ll}+,? and (?=\p{Ll})/gu,
    message: '“Both” is said of two, and three stand here.',
    severity: 'advice',
  },
  {
    has: ['good', 'high', 'poor', 'low', 'sufficient'],
    find: /\bof (?:good|high|poor|low|sufficient|better) an? (?=quality|standard|level)/giu,
    message: 'The “a” stands before the other word: “of a good quality”.',
  },
  {
    has: ['days', 'weeks', 'months', 'years'],
    find: /\ba (?:\d+|two|three|four|five|six|seven|eight|nine|ten|twelve)[- ](?:days|weeks|months|years)(?= (?:basis|period|course|programme|sentence|order|delay|pilot|contract|wait|review|plan)\b)/giu,
    message: 'Before what it measures, the unit is singular: “a six-week wait”.',
  },
  {
    has: ['that'],
    find: /\b(?:found|said|felt|noted|reported|believed|thought|agreed|concluded) that, (?=(?:staff|the|they|this|there|it|we|most|many|some)\b)(?=[^,.;:]*[.;])/giu,
    message: 'No comma stands behind “that”, unless a second one follows.',
    severity: 'advice',
  },
  {
    has: ['regards'],
    find: /\b(?:with|in) regards to\b/giu,
    message: 'English says “with regard to”.',
    fix: 'with regard to',
    severity: 'advice',
  },
  { has: ['off'], find: /\boff of\b/giu, message: '“Off” needs no “of”.', fix: 'off', severity: 'advice' },
  {
    has: ['try'],
    find: /\b(?:to|can|could|should|must|will) try and (?=\p{Ll})/giu,
    message: 'Written English says “try to”.',
    severity: 'advice',
  },
  {
    has: ['including', 'includes', 'include'],
    find: /\b(?:including|such as): /giu,
    message: 'No colon stands between “including” and what it names.',
    severity: 'advice',
  },
  {
    has: ['centred'],
    find: /\bcentr(?:ed|es) around\b/giu,
    message: 'Things centre on something.',
    severity: 'advice',
  },
  {
    has: ['outside'],
    find: /\boutside of\b/giu,
    message: '“Outside” needs no “of”.',
    fix: 'outside',
    severity: 'advice',
  },
  {
    has: ['whom'],
    find: /(?<=^|[.!?] )(?:A|An|The|Many|Some|Most|All|Both|None|One|Two|Three|Several|Few)(?: \p{Ll}+){0,3} of wh(?:om|ich)\b(?![^.?]*\?)/gu,
    message: 'This is half a sentence: it hangs on the one before.',
  },
  {
    has: ['which'],
    find: /(?<=^|[.!?] )(?:Many|Some|Most|All|Both|None|One|Several|Few|A (?:large|small) (?:number|proportion)) of which\b/gu,
    message: 'This is half a sentence: it hangs on the one before.',
  },
];
