import './ui/tokens.css';
import './ui/controls.css';
import './ui/dialog.css';
import './editor/editor.css';
import './library/library.css';
import './report/report.css';
import './report/document.css';
import './report/panel.css';
import { createRoot } from 'react-dom/client';
import { z } from 'zod';
import { App } from './App.tsx';

// zod would otherwise try `new Function`, which the page's content security policy reports as a violation.
z.config({ jitless: true });

const root = document.getElementById('root');
if (root) createRoot(root).render(<App />);
