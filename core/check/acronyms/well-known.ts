/** Short forms that nobody expands, or that are the beginning of a name. */
export const EVERYDAY = new Set(
  [
    'HM HMP HMI HMYOI YOI MP MPs NHS UN NATO CV CVs GP GPs CCTV DVD MOT VAT PC PCs KC QC DNA HIV AIDS FAQ PIN SIM URL TB',
    'GCSE GCSEs BA BSc MA MSc PhD SS RMS HMS RAF FC AFC CIC BT MBE OBE CBE DBE BME CEO NI UKIP GMT BST SMS GPS USB LED',
    'YMCA YWCA RNIB RSPCA NSPCC',
  ].flatMap((line) => line.split(' ')),
);

/** What short forms of everyday English stand for, in small letters, where the words are sometimes given wrongly. */
export const STANDS_FOR: ReadonlyMap<string, readonly string[]> = new Map([
  ['ADHD', ['attention deficit hyperactivity disorder']],
  ['ADD', ['attention deficit disorder']],
  ['ASD', ['autism spectrum disorder', 'autistic spectrum disorder']],
  ['OCD', ['obsessive compulsive disorder']],
  ['PTSD', ['post traumatic stress disorder']],
  ['FASD', ['fetal alcohol spectrum disorder', 'foetal alcohol spectrum disorder']],
  ['COPD', ['chronic obstructive pulmonary disease']],
  ['CBT', ['cognitive behavioural therapy', 'compulsory basic training']],
  ['NVQ', ['national vocational qualification']],
  ['ESOL', ['english for speakers of other languages']],
  ['GDPR', ['general data protection regulation']],
  ['CSCS', ['construction skills certification scheme', 'construction skills certificate scheme']],
  ['DBS', ['disclosure and barring service']],
  ['NEET', ['not in education employment or training']],
  ['PPE', ['personal protective equipment']],
  ['LGBT', ['lesbian gay bisexual and transgender', 'lesbian gay bisexual and trans']],
  ['CPS', ['crown prosecution service']],
  ['DWP', ['department for work and pensions']],
  ['ONS', ['office for national statistics']],
]);
