import './no-eval.ts';
import './ui/tokens.css';
import './ui/controls.css';
import './ui/dialog.css';
import './editor/editor.css';
import './editor/captioned.css';
import './library/library.css';
import './report/report.css';
import './report/document.css';
import './report/data-form.css';
import './report/panel.css';
import './preview/preview.css';
import { createRoot } from 'react-dom/client';
import { App } from './App.tsx';

const root = document.getElementById('root');
if (root) createRoot(root).render(<App />);
