/** The words of a text that say what it is about, by their first letters: `engaging` and `engaged` are one. */
export function stemsOf(text: string): Set<string> {
  const stems = new Set<string>();
  for (const [word] of text.toLowerCase().matchAll(WORD)) {
    const stem = stemOf(word);
    if (stem !== undefined) stems.add(stem);
  }
  return stems;
}

const WORD = /\p{L}{3,}/gu;

/** Of a word in small letters; nothing for words that every sentence has. `insufficient` is `sufficient`. */
export function stemOf(word: string): string | undefined {
  if (COMMON.has(word)) return undefined;
  const bare = word.replace(NEGATED, '').replace(ENDING, '').replace(ENDING, '').replace(DOUBLED, '$1').slice(0, 8);
  return bare.length < 3 ? undefined : bare;
}

const NEGATED = /^(?:in(?=sufficient|appropriate|adequate|effective|consistent)|un(?=satisf|suit|clear|timely))/;
const ENDING =
  /(?<=.{3})(?:ations?|ated|ating|ments?|ness|iance|ances?|ively|ingly|edly|ably|ally|ings?|ies|ied|ed|es|ly|al|ions?|ive|(?<!s)s|y|e)$/;
const DOUBLED = /([bdgmnprt])\1$/;

const COMMON: ReadonlySet<string> = new Set(
  `the and for with from that this these those was were are has have had been being did does done not but they them their
  there then than its his her she him who whom whose which what when where while whether how why all any each both either
  neither some such other others another more most much many few fewer less least own same only just also too very well
  over under about around almost nearly quite rather even still yet however although though because since until after
  before during into onto upon within without between among amongst against across along through per cent percent case
  cases found find finding saw seen see looked look reviewed inspected inspect inspection inspectors inspector examined
  examine sample judged judge assessed deemed considered our ours your can could may might must shall should will would
  get got made make making take took taken taking give given gave giving relating related regard regarding respect
  including include included out off one two three four five six seven eight nine ten half third thirds quarter quarters
  majority minority large reasonable proportion number percentage whole overall total further example following person
  people service user users services rated rating ratings score scored scores standard standards lowest highest required
  requires necessary needed need relevant enough work worked working`.split(/\s+/),
);
