/** Characters that the name of a report, a file or a version may have. */
export const LONGEST_NAME = 120;
