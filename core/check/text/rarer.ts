/** Of things in several forms, those whose form is not the most frequent one, and the first that has that. */
export function rarerForms<Thing>(
  things: readonly Thing[],
  formOf: (thing: Thing) => string,
): { few: Thing[]; usual: Thing | undefined; share: number } {
  const counts = new Map<string, number>();
  for (const thing of things) counts.set(formOf(thing), (counts.get(formOf(thing)) ?? 0) + 1);
  const [most] = [...counts].sort(([, one], [, other]) => other - one);
  if (!most || counts.size < 2) return { few: [], usual: things[0], share: 1 };
  return {
    few: things.filter((thing) => formOf(thing) !== most[0]),
    usual: things.find((thing) => formOf(thing) === most[0]),
    share: most[1] / things.length,
  };
}
