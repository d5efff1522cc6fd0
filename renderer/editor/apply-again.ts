import { Editor, type Operation, type Range, Transforms } from 'slate';

/** More operations than any key makes. */
const MANY = 20;

/**
 * Applies operations, or their inverses, that belong to the content as it is: what they lead to was valid before, so that
 * none of it needs to be looked at again. `select`: where the selection will be put afterwards.
 */
export function applyAgain(editor: Editor, operations: readonly Operation[], select: Range | null): void {
  const { getDirtyPaths } = editor;
  editor.getDirtyPaths = () => [];
  // With each block that goes the library would look through all of the text for another place for the selection.
  if (select && operations.length > MANY) Transforms.deselect(editor);
  try {
    Editor.withoutNormalizing(editor, () => {
      for (const operation of operations) editor.apply(operation);
    });
  } finally {
    editor.getDirtyPaths = getDirtyPaths;
  }
}
