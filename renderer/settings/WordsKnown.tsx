/** Whose words pass the spelling check, and where each is changed. */
export function WordsKnown() {
  return (
    <ul className="settings-places">
      <li>The dictionary of British English comes with Assay and is the same for everybody.</li>
      <li>
        An edition brings its terms, its glossary and the forms that the house writes; they are changed in the edition’s
        file.
      </li>
      <li>
        A report has words of its own, for all who work on it: add one with{' '}
        <b>Edit, Add the word to the report’s words</b>, and see or remove them in the panel under{' '}
        <b>Details, Words of this report</b>.
      </li>
    </ul>
  );
}
