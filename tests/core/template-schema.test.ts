import { expect, test } from 'vitest';
import { templateJsonSchema } from '../../core/template.ts';

/** `npm run schema` writes the file anew after a change of the model. */
test('the JSON Schema beside the editions is the one that core gives', async () => {
  await expect(`${JSON.stringify(templateJsonSchema(), null, 2)}\n`).toMatchFileSnapshot(
    '../../templates/template.schema.json',
  );
});
