#!/usr/bin/env node
import { execFileSync } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/**
 * Stands in for fpm, which cannot be had without a network: makes a .deb of what electron-builder would give to fpm, with
 * Debian's own dpkg-deb, so that the content can be looked at. electron-builder calls what `CUSTOM_FPM_PATH` names.
 */

const FLAGS = new Set(['--force']);

type Wish = { options: Map<string, string>; depends: string[]; files: [from: string, to: string][] };

function readWords(words: string[]): Wish {
  const wish: Wish = { options: new Map(), depends: [], files: [] };
  for (let at = 0; at < words.length; at++) {
    const word = words[at]!;
    if (FLAGS.has(word)) continue;
    const mapped = /^([^-].*)=(\/.*)$/.exec(word);
    if (mapped) wish.files.push([mapped[1]!, mapped[2]!]);
    else if (word === '-d') wish.depends.push(words[++at]!);
    else if (word.startsWith('-')) wish.options.set(word, words[++at]!);
    else throw new Error(`fpm stand-in: ${word} is not known`);
  }
  return wish;
}

function makeDeb({ options, depends, files }: Wish): void {
  if (options.get('-t') !== 'deb') throw new Error('fpm stand-in: only deb');
  const stage = mkdtempSync(join(tmpdir(), 'assay-deb-'));
  for (const [from, to] of files) {
    mkdirSync(dirname(join(stage, to)), { recursive: true });
    cpSync(from, join(stage, to), { recursive: true });
    if (!statSync(from).isDirectory()) chmodSync(join(stage, to), 0o644);
  }
  mkdirSync(join(stage, 'DEBIAN'));
  const lines = {
    Package: options.get('--name'),
    Version: options.get('--version'),
    Architecture: options.get('--architecture'),
    Maintainer: options.get('--maintainer'),
    Depends: depends.join(', '),
    Section: options.get('--category'),
    Priority: options.get('--deb-priority'),
    Homepage: options.get('--url'),
    Description: options.get('--description')?.trim(),
  };
  const control = Object.entries(lines).map(([key, value]) => `${key}: ${value}\n`);
  writeFileSync(join(stage, 'DEBIAN/control'), control.join(''));
  for (const [script, option] of [
    ['postinst', '--after-install'],
    ['postrm', '--after-remove'],
  ] as const) {
    cpSync(options.get(option)!, join(stage, 'DEBIAN', script));
    chmodSync(join(stage, 'DEBIAN', script), 0o755);
  }
  for (const name of readdirSync(stage)) chmodSync(join(stage, name), 0o755);
  execFileSync('dpkg-deb', ['--root-owner-group', '-Znone', '-b', stage, options.get('--package')!]);
  rmSync(stage, { recursive: true });
}

const words = process.argv.slice(2);
makeDeb(readWords(words));
