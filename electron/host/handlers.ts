import { randomUUID } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { AssayContract, OpenReport } from '../../core/contract/contract.ts';
import type { Handle } from '../../core/contract/handle.ts';
import type { Policy } from '../../core/policy.ts';
import { newReport, type Report, reportName } from '../../core/report.ts';
import type { Handlers } from '../../core/rpc.ts';
import type { Template } from '../../core/template.ts';
import { compareCalls } from './compare-calls.ts';
import { foldersOfEditions } from './edition-folders.ts';
import { fileCalls } from './file-calls.ts';
import { writeFault } from './file-fault.ts';
import { safeFileName } from './file-name.ts';
import { underFreeName } from './free-names.ts';
import { createHistoryStore } from './history.ts';
import { createInstalledTemplates } from './installed-templates.ts';
import { leavingCalls } from './leaving-calls.ts';
import { mergeCalls } from './merge-calls.ts';
import { createOpening } from './opening.ts';
import { type ClaimTimes, createClaims } from './owner/claims.ts';
import { createOwnerCalls } from './owner/owner-calls.ts';
import { calledName } from './owner/this-process.ts';
import { pagesFolder } from './pages/memory.ts';
import { createPageWork } from './pages/work.ts';
import { createAssetStore } from './pictures/asset-store.ts';
import { readBarePicture } from './pictures/notes.ts';
import { readPicture } from './pictures/picture.ts';
import { type AssetBytes, assetsIn, type FindAsset, missingAsset } from './pictures/report-assets.ts';
import { chosenPlace, createPlaces, expected, type Places } from './places.ts';
import { printingCalls } from './printing-calls.ts';
import { readInThread } from './reading-thread.ts';
import { createRecentList } from './recent-list.ts';
import { copyKept } from './recovery/copy-kept.ts';
import { digestsInWork } from './recovery/look-first.ts';
import { createRecovery, recoveryFolder } from './recovery/recovery.ts';
import { createRecoveryCalls } from './recovery/recovery-calls.ts';
import { createWorksInMind } from './recovery/works-in-mind.ts';
import { repairCalls } from './repair-calls.ts';
import { loadReadable, loadReport, saveReport } from './report-file.ts';
import { listSamples, loadWholeSample, sampleFolder } from './sample.ts';
import { savingCalls } from './saving-calls.ts';
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
  /** The report that a window opens with, where none is given for the window. */
  file?: string;
  /** Where the sample reports lie, each in a folder of its own. */
  samplesFolder: string;
  /** What the organisation has decided, and why a policy that is there is not followed. */
  policy?: Policy;
  policyFault?: string;
  exportWord?: ExportWord;
  /** How often owners are looked after. */
  claimTimes?: Partial<ClaimTimes>;
};

/** The report that a window begins with, when it asks. @throws AssayError in words for the user where there can be none */
export type Given = () => string | undefined;

/** One host for any number of windows. */
export type SharedHandlers = {
  places: Places;
  /** The calls as one window makes them, which begins with a report of its own. */
  ofWindow: (given: Given) => Handlers<AssayContract>;
  /** The window has gone: it has no report any more. */
  leave: (window: string) => Promise<void>;
  /** Saves unsaved work on the report at a path as a file of its own, and keeps the work. False where there is none. */
  copyKept: (path: string, to: string) => Promise<boolean>;
};

/** Carries out every call of the contract on this machine's files, for windows that all begin with the same report. */
export function createHandlers(options: HostOptions): Handlers<AssayContract> {
  return createSharedHandlers(options).ofWindow(() => options.file);
}

export function createSharedHandlers(options: HostOptions): SharedHandlers {
  const { reportsFolder, exportWord = exportInWorker } = options;
  const pageWork = createPageWork(pagesFolder(options.dataFolder));
  const places = createPlaces();
  const templates = createInstalledTemplates(options.templateFolders);
  const recent = createRecentList(options.dataFolder);
  const assets = createAssetStore(options.dataFolder);
  const histories = createHistoryStore(options.dataFolder);
  const backups = join(options.dataFolder, 'backups');
  const recovery = createRecovery(recoveryFolder(options.dataFolder));
  const works = createWorksInMind();
  const claims = createClaims(options.claimTimes, options.policy?.defaultAuthor);
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

  const shared: Omit<Handlers<AssayContract>, keyof ReturnType<typeof ofGiven>> = {
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

    async readPolicy() {
      const { policy: { savePace, defaultAuthor } = {}, policyFault: fault } = options;
      const user = await calledName(defaultAuthor);
      return {
        user,
        ...(defaultAuthor !== undefined && { userBy: 'policy' as const }),
        ...(savePace && { savePace }),
        ...(fault !== undefined && { fault }),
      };
    },

    listEditions: async () => foldersOfEditions(options.templateFolders, await templates.reload()),

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

    async saveCopy({ report, to, replace, from, history, window }) {
      const path = chosenPlace(places.pathOf(to), '.assay');
      const template = await templates.find(report.template);
      const original = from === undefined ? undefined : await loadReport(places.pathOf(from)).catch(() => undefined);
      const revision = await saveReport(path, report, {
        expects: expected(replace),
        findAsset: assets.get,
        ...(original && { otherEntries: original.otherEntries }),
      });
      if (history !== undefined) await histories.put({ report: report.id, revision }, history);
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

    async readReview({ name, bytes, report }, work) {
      const template = await templates.find(report.template);
      const file = { name, bytes: Buffer.from(bytes, 'base64') };
      return readInThread({ kind: 'placed review', file, report, template }, work);
    },

    ...fileCalls({ places, recent, recovery: recoveryFolder(options.dataFolder), ownFolder }),
    ...savingCalls({ places, assets, histories, recovery, works, templates, pageWork, backups }),
    ...createRecoveryCalls({ recovery, works, places, histories, findAsset: assets.get }),
    ...createOwnerCalls({ claims, places }),
    ...versionCalls({ places, keepAssets }),
    ...mergeCalls({ places, keepAssets }),
    ...compareCalls({
      dataFolder: options.dataFolder,
      places,
      templates,
      findAssetFor,
      exportWord,
      author: options.policy?.defaultAuthor,
    }),
    ...leavingCalls({ places, templates, findAssetFor }),
    ...printingCalls({ dataFolder: options.dataFolder, places, templates, findAssetFor, pageWork, exportWord }),
  };

  /** The calls that are about the report which a window begins with. */
  function ofGiven(given: Given): Pick<Handlers<AssayContract>, 'openGiven' | 'repairReport'> {
    return {
      async openGiven(opening) {
        const path = given();
        return path === undefined ? null : openFile(path, opening);
      },
      ...repairCalls({ places, given }),
    };
  }

  return {
    places,
    ofWindow: (given) => ({ ...shared, ...ofGiven(given) }),
    leave: claims.leave,
    copyKept: (path, to) => copyKept({ path, to, recovery, histories, findAsset: assets.get }),
  };
}
