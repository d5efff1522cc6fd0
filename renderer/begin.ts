import './first-call.ts';

void import('./main.tsx');
