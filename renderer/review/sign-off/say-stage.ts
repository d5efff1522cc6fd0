import { capital } from '../../../core/capital.ts';
import { sayList } from '../../../core/messages/lists.ts';
import type { PartState } from '../../../core/review/sign-off/progress.ts';
import type { SignOff } from '../../../core/review/sign-off/sign-off.ts';
import type { Stage } from '../../../core/review/sign-off/stage.ts';
import { sayTime } from '../../ui/time.ts';
import { say } from './messages.ts';

/** `A. Name, 2 March, 10:00`. */
export function sayWho({ by, at }: SignOff): string {
  return `${by}, ${sayTime(at)}`;
}

/** What is said of a part by the stages that it has passed. */
export function sayReached({ reached }: PartState): string {
  return reached ? capital(reached.stage.passed) : say('notSigned');
}

/** The titles of the stages whose sign-offs do not hold any more. */
export function sayLapsed({ lapsed }: PartState, stages: readonly Stage[]): string {
  const titles = lapsed.map((one) => stages.find(({ id }) => id === one.stage)?.title ?? one.stage);
  return sayList(titles);
}
