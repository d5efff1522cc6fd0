import type { Template } from '../../template.ts';
import { type Line, remember } from '../reading.ts';

/** Keeps what is worked out of a line for an edition, for as long as both are known. */
export function rememberFor<Result>(
  workOut: (line: Line, template: Template) => Result,
): (line: Line, template: Template) => Result {
  const known = new WeakMap<Template, (line: Line) => Result>();
  return (line, template) => {
    const made = known.get(template) ?? remember((one) => workOut(one, template));
    known.set(template, made);
    return made(line);
  };
}

/** Keeps what is made once for an edition. */
export function onceFor<Result>(make: (template: Template) => Result): (template: Template) => Result {
  const known = new WeakMap<Template, { result: Result }>();
  return (template) => {
    const made = known.get(template) ?? { result: make(template) };
    known.set(template, made);
    return made.result;
  };
}
