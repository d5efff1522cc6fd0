import { z } from 'zod';

// zod would try `new Function` as soon as a schema is made, which the page's content security policy blocks and
// reports. This module must therefore be the first that is imported.
z.config({ jitless: true });
