import { randomUUID } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import { basename, dirname, extname, join } from 'node:path';
import type { AssayContract, OpenReport, RecentReport } from '../../core/contract/contract.ts';
import type { Handle } from '../../core/contract/handle.ts';
import { newReport, type Report, reportName } from '../../core/report.ts';
import type { Handlers } from '../../core/rpc.ts';
import type { Template } from '../../core/template.ts';
import { placeOf, writeFault } from './file-fault.ts';
import { checkFileName, safeFileName } from './file-name.ts';
import { loadFolder } from './folder-view.ts';
import { exists, underFreeName } from './free-names.ts';
import { createHistoryStore } from './history.ts';
import { createInstalledTemplates } from './installed-templates.ts';
import { leavingCalls } from './leaving-calls.ts';
import { mergeCalls } from './merge-calls.ts';
import { createOpening } from './opening.ts';
import { type ClaimTimes, createClaims } from './owner/claims.ts';
import { createOwnerCalls } from './owner/owner-calls.ts';
import { pagesFolder } from './pages/memory.ts';
import { createPageWork } from './pages/work.ts';
import { createAssetStore } from './pictures/asset-store.ts';
import { readBarePicture } from './pictures/notes.ts';
import { readPicture } from './pictures/picture.ts';
import { type AssetBytes, assetsIn, type FindAsset, missingAsset } from './pictures/report-assets.ts';
import { chosenPlace, createPlaces, expected } from './places.ts';
import { printingCalls } from './printing-calls.ts';
import { readInThread } from './reading-thread.ts';
import { createRecentList } from './recent-list.ts';
import { digestsInWork, mayHaveWork } from './recovery/look-first.ts';
import { createRecovery, recoveryFolder } from './recovery/recovery.ts';
import { createRecoveryCalls } from './recovery/recovery-calls.ts';
import { repairCalls } from './repair-calls.ts';
import { loadReadable, loadReport, saveReport } from './report-file.ts';
import { listSamples, loadWholeSample, sampleFolder } from './sample.ts';
import { versionCalls } from './versions/version-calls.ts';
import { type ExportWord, exportInWorker } from './word-export.ts';

export type HostOptions = {
  version: string;
  /** Where editions lie; the last folder is the user's own. */
  templateFolders: readonly string[];
  /** Where new reports are kept. Made when it is first needed. */
  reportsFolder: string;
  /** Where the host keeps its own files. */
  dataFolder: string;
  /** The report that the window opens with. */
  file?: string;
  /** Where the sample reports lie, each in a folder of its own. */
  samplesFolder: string;
  exportWord?: ExportWord;
  /** How often owners are looked after. */
  claimTimes?: Partial<ClaimTimes>;
};

/** Carries out every call of the contract on this machine's files. */
export function createHandlers(options: HostOptions): Handlers<AssayContract> {
  const { reportsFolder, exportWord = exportInWorker } = options;
  const pageWork = createPageWork(pagesFolder(options.dataFolder));
  const places = createPlaces();
  const templates = createInstalledTemplates(options.templateFolders);
  const recent = createRecentList(options.dataFolder);
  const assets = createAssetStore(options.dataFolder);
  const histories = createHistoryStore(options.dataFolder);
  const backups = join(options.dataFolder, 'backups');
  const recovery = createRecovery(recoveryFolder(options.dataFolder));
  const claims = createClaims(options.claimTimes);
  const { openFile, openMade, keepAssets } = createOpening({
    places,
    templates,
    recent,
    assets,
    histories,
    recovery,
    claims,
    backups,
  });
  const now = () => new Date().toISOString();

  async function ownFolder(): Promise<string> {
    await mkdir(reportsFolder, { recursive: true }).catch((error) => {
      throw writeFault(error, join(reportsFolder, 'new report.assay'));
    });
    return reportsFolder;
  }

  /** Looks among the pictures kept here, then in the file of the report. */
  function findAssetFor(file: Handle | undefined): FindAsset {
    const path = file === undefined ? undefined : places.pathOf(file);
    let held: Promise<AssetBytes> | undefined;
    const load = async (): Promise<AssetBytes> => {
      if (path === undefined) return new Map();
      const { report, otherEntries } = await loadReadable(path);
      return assetsIn(report, otherEntries);
    };
    return async (id) => {
      const kept = await assets.get(id);
      if (kept) return kept;
      held ??= load();
      return (await held).get(id);
    };
  }

  async function saveUnderFreeName(
    folder: string,
    report: Report,
    template: Template,
    window: string | undefined,
    findAsset: FindAsset = assets.get,
  ): Promise<OpenReport> {
    const name = safeFileName(reportName(report, template), 'Report');
    return underFreeName(folder, name, '.assay', async (path) => {
      const revision = await saveReport(path, report, { expects: 'nothing', findAsset });
      return openMade(path, report, template, revision, window);
    });
  }

  async function recentReports(): Promise<RecentReport[]> {
    const list = await recent.read();
    return Promise.all(
      list.map(async ({ path, openedAt }) => ({
        file: places.refOf(path),
        folder: placeOf(dirname(path)),
        openedAt,
        ...(await whereabouts(path)),
      })),
    );
  }

  /** What is not there may still be opened, as far as it was not saved. */
  async function whereabouts(path: string): Promise<Pick<RecentReport, 'missing' | 'kept'>> {
    if (await exists(path)) return { missing: false };
    return { missing: true, kept: mayHaveWork(recoveryFolder(options.dataFolder), path, undefined) };
  }

  return {
    openGiven: async (opening) => (options.file === undefined ? null : openFile(options.file, opening)),

    async start() {
      await assets.prune(() => digestsInWork(recoveryFolder(options.dataFolder)));
      const loaded = await templates.reload();
      return {
        version: options.version,
        templates: loaded.templates.map(({ id, title, edition, inspectorate, provenance }) => ({
          id,
          title,
          edition,
          inspectorate,
          provenance,
        })),
        samples: await listSamples(options.samplesFolder, loaded.templates),
        faults: loaded.faults,
      };
    },

    listRecent: recentReports,

    async forgetRecent({ file }) {
      await recent.forget(places.pathOf(file));
      return recentReports();
    },

    async listFolder({ folder }) {
      return loadFolder(folder === undefined ? await ownFolder() : places.pathOf(folder), places);
    },

    async nameFile({ folder, name }) {
      const path = join(places.pathOf(folder), checkFileName(name));
      return { file: places.refOf(path), exists: await exists(path) };
    },

    async suggestFile({ beside, ending }) {
      const path = places.pathOf(beside);
      const folder = dirname(path);
      return underFreeName(folder, basename(path, extname(path)), ending, async (free) => ({
        file: places.refOf(free),
        folder: places.refOf(folder),
        place: placeOf(folder),
      }));
    },

    async newReport({ template: id, name, folder, window }) {
      const template = await templates.find(id);
      const report = newReport(template, { id: randomUUID(), created: now() });
      if (name.trim()) report.details[template.nameDetail] = name.trim();
      return saveUnderFreeName(
        folder === undefined ? await ownFolder() : places.pathOf(folder),
        report,
        template,
        window,
      );
    },

    async newSample({ sample, window }) {
      const folder = await sampleFolder(options.samplesFolder, sample);
      const { report: original, assets: pictures } = await loadWholeSample(folder, templates.find);
      const report = { ...original, id: randomUUID(), created: now() };
      const template = await templates.find(report.template);
      for (const bytes of pictures.values()) await assets.put(bytes);
      return saveUnderFreeName(await ownFolder(), report, template, window, async (id) => pictures.get(id));
    },

    openReport: async ({ file, ...opening }) => openFile(places.pathOf(file), opening),

    async saveReport({ file, report, basedOn, history, work, keep: wishes = [], edit = [] }) {
      const at = now();
      const keep = wishes.map((wish) => ({ ...wish, report, at }));
      const foretell = work && ((revision: string) => recovery.saving(work, revision));
      const options = {
        expects: { revision: basedOn },
        findAsset: assets.get,
        backups,
        keep,
        edit,
        at,
        ...(foretell && { foretell }),
      };
      const revision = await saveReport(places.pathOf(file), report, options);
      await Promise.all([
        history !== undefined && histories.put({ report: report.id, revision }, history, basedOn),
        work && recovery.saved(work, revision).catch(() => {}),
      ]);
      templates.find(report.template).then(
        (template) => pageWork.prepare(report, template),
        () => {},
      );
      return { revision, savedAt: now() };
    },

    async saveCopy({ report, to, replace, from, history, window }) {
      const path = chosenPlace(places.pathOf(to), '.assay');
      const template = await templates.find(report.template);
      const original = from === undefined ? undefined : await loadReport(places.pathOf(from)).catch(() => undefined);
      const revision = await saveReport(path, report, {
        expects: expected(replace),
        findAsset: assets.get,
        ...(original && { otherEntries: original.otherEntries }),
      });
      if (history !== undefined) await histories.put({ report: report.id, revision }, history, undefined);
      return openMade(path, report, template, revision, window);
    },

    async storeAsset({ name, bytes }) {
      const picture = readBarePicture(Buffer.from(bytes, 'base64'), name);
      return { id: await assets.put(picture.bytes), asset: picture.asset };
    },

    async loadAsset({ file, id }) {
      const bytes = await findAssetFor(file)(id);
      if (!bytes) throw missingAsset({ assets: {} }, id);
      return { type: readPicture(bytes, id).type, bytes: Buffer.from(bytes).toString('base64') };
    },

    readTable: ({ name, bytes }, work) =>
      readInThread({ kind: 'table', file: { name, bytes: Buffer.from(bytes, 'base64') } }, work),

    async readText({ name, bytes, report, rejectChanges }, work) {
      const template = await templates.find(report.template);
      const file = { name, bytes: Buffer.from(bytes, 'base64') };
      const task = { kind: 'text' as const, file, report, template, options: { rejectChanges } };
      const { found, assets: pictures } = await readInThread(task, work);
      for (const picture of pictures.values()) await assets.put(picture);
      return found;
    },

    ...createRecoveryCalls({ recovery, places, histories, findAsset: assets.get }),
    ...createOwnerCalls({ claims, places }),
    ...versionCalls({ places, keepAssets }),
    ...mergeCalls({ places, keepAssets }),
    ...repairCalls({ places, given: options.file }),
    ...leavingCalls({ places, templates, findAssetFor }),
    ...printingCalls({ dataFolder: options.dataFolder, places, templates, findAssetFor, pageWork, exportWord }),
  };
}
