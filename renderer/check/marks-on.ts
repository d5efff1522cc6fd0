import { createKeptSwitch } from '../ui/kept-switch.ts';

/** Whether what is found is marked in the text. */
export const marksOn = createKeptSwitch('assay.marks');
