/**
 * Forenames common in the United Kingdom, by which columns of names are found. They need not be all: a third of the values
 * is enough. Names that are as well a place or a word of the trade are left out.
 */
export const FORENAMES: ReadonlySet<string> = new Set(
  [
    'aaron abdul abigail adam adrian ahmed aisha alan alex alexander ali alice alison amanda amina amy andrea andrew',
    'angela anita ann anna anne anthony arthur barbara ben benjamin beth bob brenda brian bryan carl carol caroline',
    'catherine charles charlie cheryl chloe chris christine christopher claire clare colin craig daniel darren dave david',
    'dawn deborah denise dennis derek diane donna dorothy duncan dylan edward eleanor elizabeth ellie emily emma eric',
    'farah fatima fiona frances francis frank gareth gary gavin geoff geoffrey george gemma gillian glen graham',
    'hannah harry harriet hassan hazel heather helen helena henry hussain ian imran isabella jack jacqueline jacob james',
    'jamie jane janet jason jasmine jean jeff jennifer jenny jeremy jessica jill jim jo joan joanna joanne joe john',
    'jonathan joseph joshua joyce judith julia julian julie karen kate katherine kathleen katie keith kelly ken kenneth',
    'kerry kevin kim kirsty laura lauren leah leanne lee leon leslie lewis liam linda lisa lorraine louis louise lucy luke',
    'lynn malcolm marcus margaret maria marie marion mark martin mary mason matthew maureen megan melanie michael michelle',
    'mike mo mohamed mohammad mohammed molly muhammad nadia naomi natalie nathan neil ngozi nicholas nicola nigel noah',
    'oliver olivia omar oscar owen patricia patrick paul paula pauline peter philip priya rachel raj rebecca reece rhys',
    'richard rita rob robert robin roger ronald rory rosie ross roy ruth ryan sally sam samantha samuel sandra sara sarah',
    'sean shane shannon sharon shaun sheila sian simon sophie stacey stella stephanie stephen steve steven stuart sue',
    'susan suzanne tanya tara teresa thomas tim timothy tina toby tom tony tracey tracy trevor usman valerie vanessa',
    'vincent wayne wendy william yasmin yusuf yvonne zara zoe',
  ].flatMap((line) => line.split(' ')),
);
