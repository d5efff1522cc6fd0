// zod would try `new Function` as soon as it reads something, which the page's content security policy blocks and reports.
// It looks here for what it shall not do, wherever in the window it is loaded: this module must come before all others.
Object.assign(globalThis, { __zod_globalConfig: { jitless: true } });
