/** First names that are common in Britain and are no everyday word, month, place or surname on most pages. */
export const FIRST_NAMES: ReadonlySet<string> = new Set(
  `Aaron Abdul Abigail Abdullah Adam Adele Adrian Agnes Ahmed Aidan Aisha Alan Alana Albert Alec Alejandro Alex Alexander
  Alexandra Alfie Alfred Ali Alice Alicia Alison Alistair Amanda Amelia Amina Amir Amy Ana Andrea Andrew Andy Angela Angus
  Anita Ann Anna Anne Annette Annie Anthony Antonio Anton Archie Arthur Asif Barbara Barry Beatrice Ben Benjamin Bernadette
  Bernard Beth Bethany Beverley Bilal Bob Bradley Brandon Brenda Brendan Brian Bridget Bruce Bryan Callum Cameron Carl Carla
  Carly Carmel Carol Caroline Catherine Cathy Cecilia Charles Charlene Charlie Cheryl Chloe Chris Christian Christina
  Christine Christopher Claire Clara Clare Clive Colette Colin Connor Conor Corey Courtney Craig Curtis Cynthia Damian Damien
  Daniel Danielle Danny Darren Daryl Dave David Dawn Dean Deborah Debbie Declan Denise Dennis Derek Desmond Dev Diana Diane
  Dilip Dominic Donna Doreen Doris Dorothy Duncan Dylan Eddie Edith Edward Eileen Elaine Eleanor Elena Elizabeth Ella Ellen
  Ellie Emily Emma Eric Erica Erin Esther Ethan Eva Evelyn Farah Fatima Fiona Frances Francesca Francis Frank Fred Freddie
  Frederick Gareth Gary Gavin Gemma Geoff Geoffrey George Geraldine Gerard Gillian Glen Glenn Gloria Gordon Graeme Graham
  Greg Gregory Gwen Hannah Harriet Harry Harvey Hassan Hayley Hazel Heather Helen Henry Hilary Holly Howard Hugh Hugo Hussain
  Ian Ibrahim Idris Imran Irene Iris Isaac Isabel Isabella Isla Ivan Jacob Jacqueline Jade Jamal James Jamie Jane Janet Janice
  Jason Jasmine Jean Jeanette Jeff Jeffrey Jenna Jennifer Jenny Jeremy Jerome Jessica Jill Jim Jimmy Jo Joan Joanna Joanne Jodie
  Joe Joel John Johnny Jonathan Joseph Josephine Josh Joshua Joyce Judith Judy Julia Julian Julie June Justin Karen Karl Kate
  Kathleen Katherine Kathryn Katie Kayleigh Keith Kelly Kelvin Ken Kenneth Kerry Kevin Kieran Kim Kimberley Kirsty Kofi Kyle
  Lara Laura Lauren Lawrence Leah Leanne Lee Leigh Len Leo Leon Leonard Leroy Leslie Lewis Liam Lillian Linda Lindsay Lisa
  Lloyd Lorraine Louis Louise Lucas Lucy Luke Lydia Lynn Lynne Maisie Malcolm Malik Mandy Marc Marcus Margaret Maria Marie
  Marion Mariam Marilyn Mario Marjorie Martha Martin Martyn Mary Matt Matthew Maureen Maurice Maxine Megan Melanie Melissa
  Melvin Mia Michael Michelle Miguel Mike Mohamed Mohammad Mohammed Moira Mollie Molly Monica Morgan Muhammad Nadia Nancy Naomi
  Natalie Natasha Nathan Nathaniel Neil Niall Nick Nicholas Nicola Nicole Nigel Nina Noah Noel Norma Norman Oliver Olivia
  Omar Oscar Owen Pamela Patricia Patrick Paul Paula Pauline Pedro Penelope Peter Petra Phil Philip Phillip Phoebe Polly
  Priya Rachael Rachel Raheem Rahul Rajesh Ralph Ravi Raymond Rebecca Reece Reuben Rhys Ricardo Richard Ricky Rita Robbie
  Robert Roberta Robin Rodney Roger Roland Ronald Ronnie Rory Rosemary Rosie Roy Ruby Rupert Russell Ruth Ryan Sabrina Sally
  Sam Samantha Samir Samuel Sandra Sara Sarah Scott Sean Sebastian Shannon Sharon Shaun Shauna Sheila Shelley Shirley Sian Simon
  Simone Sinead Sonia Sophia Sophie Stacey Stan Stanley Stella Stephanie Stephen Steve Steven Stewart Stuart Susan Susanna
  Suzanne Sylvia Tamara Tania Tanya Tara Taylor Terence Teresa Terry Thelma Theo Theresa Thomas Tiffany Tim Timothy Tina Toby
  Todd Tom Tommy Tony Tracey Tracy Trevor Tristan Tyler Tyrone Una Ursula Valerie Vanessa Vera Vernon Veronica Vicky Vincent
  Vivian Vivienne Walter Wayne Wendy Wesley William Yasmin Yusuf Yvonne Zachary Zahra Zainab Zara Zoe`.split(/\s+/),
);
