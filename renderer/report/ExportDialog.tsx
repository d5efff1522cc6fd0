import { useState } from 'react';
import type { Removal } from '../../core/leaving/removal.ts';
import { saySentence } from '../../core/messages/messages.ts';
import { useStore } from '../ui/store.ts';
import { GoesWith } from './GoesWith.tsx';
import { say } from './messages.ts';
import { useSession, useView } from './SessionContext.ts';
import { WriteFile } from './WriteFile.tsx';

/**
 * Makes the Word file, the web page, or a copy of the report for others. What is still to settle is said first; until it is
 * settled, the export is a draft. `annex`: opened to print how the ratings came about.
 */
export function ExportDialog({ annex = false, onClose }: { annex?: boolean; onClose: () => void }) {
  const session = useSession();
  const { layout } = useView();
  const findings = useStore(session.checked, ({ findings }) => findings.open);
  const rated = session.template.ratings !== undefined && layout.results.toRate > 0;
  const errors = findings.filter((finding) => finding.severity === 'error');
  const [ending, setEnding] = useState<Ending>('.docx');
  const [without, setWithout] = useState<readonly Removal[]>([]);
  const isCopy = ending === '.assay';
  // What nobody here has seen cannot be published from here.
  const isPart = session.readOnly?.why === 'newer';
  const [draft, setDraft] = useState(annex || isPart || errors.length > 0);
  const [explain, setExplain] = useState(annex);
  const [asked, setReview] = useState(false);
  const review = asked && ending === '.docx';
  const drafted = draft || review;
  const form = FORMS.find((each) => each.ending === ending)?.form ?? 'word';
  return (
    <WriteFile
      title={say('export')}
      action={say('export')}
      ending={ending}
      onClose={onClose}
      write={async ({ name, ...target }, work) => {
        if (isCopy) {
          const here = session.file.get().name;
          const copied = { ...target, report: session.report(), without: [...without] };
          await session.host.writeCopy(copied, work);
          return { name, further: say('youGoOnWorkingIn', { file: here }) };
        }
        // A file that cannot be saved keeps none, and may be exported all the same.
        if (!session.readOnly) await session.keepVersion({ kind: 'export', name: name.slice(0, 120) });
        const asked = { ...target, report: session.report(), draft: drafted, explain: drafted && explain };
        if (ending === '.html') return (await session.host.exportPage(asked, work)).file;
        const { file, pages, mayDiffer } = await session.host.exportWord(
          { ...asked, review, without: [...without] },
          work,
        );
        const further =
          pages === null ? say('itsPagesCouldNot') : mayDiffer ? say('wordMayEndPagesElsewhere') : undefined;
        return { name: file.name, holds: pages === null ? undefined : { of: 'pages', count: pages }, further };
      }}
      beforehand={
        <>
          <GoesWith
            form={form}
            draft={drafted && !isCopy}
            explain={drafted && explain && !isCopy}
            review={review}
            without={without}
            onWithout={setWithout}
          />
          {errors.length > 0 && !isCopy && (
            <details className="unsettled">
              <summary>{say('thingsToSettleBeforePublication', { count: errors.length })}</summary>
              <ul>
                {errors.map((finding, index) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: two findings may say the same, and none has a state
                  <li key={index}>{saySentence(finding.message)}</li>
                ))}
              </ul>
            </details>
          )}
        </>
      }
    >
      <fieldset className="scale">
        <legend className="label">{say('form')}</legend>
        {FORMS.filter((form) => form.ending !== '.assay' || !isPart).map(({ ending: own, label }) => (
          <label key={own} className="scale-step">
            <input
              type="radio"
              name="form"
              checked={ending === own}
              onChange={() => {
                setEnding(own);
                setWithout([]);
              }}
            />
            {label}
          </label>
        ))}
        <label className="scale-step">
          <input
            type="checkbox"
            checked={drafted && !isCopy}
            disabled={isPart || isCopy || review}
            onChange={(event) => setDraft(event.target.checked)}
          />
          {say('asADraftWhichSays')}
        </label>
        <label className="scale-step">
          <input
            type="checkbox"
            checked={review}
            disabled={ending !== '.docx'}
            onChange={(event) => setReview(event.target.checked)}
          />
          {say('forReviewInWordComments')}
        </label>
        {rated && (
          <label className="scale-step">
            <input
              type="checkbox"
              checked={drafted && explain && !isCopy}
              disabled={!drafted || isCopy}
              onChange={(event) => setExplain(event.target.checked)}
            />
            {say(drafted ? 'withTheAnnex' : 'withTheAnnexDraftsOnly', { annex: session.template.words.whyRatings })}
          </label>
        )}
      </fieldset>
      {isPart && <p className="hint">{say('onlyADraftCan')}</p>}
    </WriteFile>
  );
}

const FORMS = [
  { ending: '.docx', label: say('wordFile'), form: 'word' },
  { ending: '.html', label: say('webPage'), form: 'page' },
  { ending: '.assay', label: say('copyOfTheReport'), form: 'copy' },
] as const;
type Ending = (typeof FORMS)[number]['ending'];
