import type { CaptionedBlock, Chart, Picture, Table } from '../../../core/content.ts';
import { say } from '../messages.ts';
import { tableLabel } from '../table/TableView.tsx';
import { drawLine } from './draw-line.ts';
import type { Look } from './look.ts';
import { newElement, styled } from './new-element.ts';

/** A table, picture or chart, of its true height. */
export function drawCaptioned(block: CaptionedBlock, look: Look): Node {
  const name = look((around) => around.names.get(block.id), `name ${block.id}`);
  return newElement('figure', { class: `b b-${block.type}` }, [
    newElement('figcaption', { class: 'caption-line' }, [
      ...(name === undefined ? [] : [newElement('span', { class: 'caption-name' }, [`${name}: `])]),
      newElement('span', { class: 'caption-words' }, [block.caption]),
    ]),
    drawThing(block, name, look),
    newElement('div', { class: 'source-line' }, [
      ...(block.source.trim() ? [newElement('span', {}, [look((around) => around.words.source, 'source')])] : []),
      newElement('span', { class: 'caption-words' }, [block.source]),
    ]),
  ]);
}

function drawThing(block: CaptionedBlock, name: string | undefined, look: Look): Node {
  switch (block.type) {
    case 'table':
      return drawTable(block, name, look);
    case 'picture':
      return drawPicture(block, look);
    case 'chart':
      return drawChart(block, look);
  }
}

function drawTable(table: Table, name: string | undefined, look: Look): Node {
  const whole = table.columns.reduce((sum, { share }) => sum + share, 0);
  const columns = table.columns.map(({ share }) =>
    styled(newElement('col', {}), { width: `${(100 * share) / whole}%` }),
  );
  const rows = table.children.map((row, at) =>
    newElement(
      'tr',
      {},
      row.children.map((cell, column) => {
        const align = table.columns[column]?.align;
        const words = drawLine(cell.children, true, look);
        return at === 0
          ? newElement('th', { scope: 'col', 'data-align': align }, words)
          : newElement('td', { 'data-align': align }, words);
      }),
    ),
  );
  return newElement('div', { class: 'b-table-frame' }, [
    newElement('table', { 'aria-label': tableLabel(table, name) }, [
      newElement('colgroup', {}, columns),
      newElement('tbody', {}, rows),
    ]),
  ]);
}

/** The place of the picture, with its words: nothing is fetched for who does not see it. */
function drawPicture({ asset: id, alt, share }: Picture, look: Look): Node {
  const asset = look((around) => around.assets[id], `asset ${id}`);
  return styled(newElement('div', { class: 'picture', role: 'img', 'aria-label': alt || say('picture') }), {
    width: `${Math.round(share * 100)}%`,
    'aspect-ratio': asset ? `${asset.width} / ${asset.height}` : '3 / 2',
  });
}

function drawChart(chart: Chart, look: Look): Node {
  const { width, height, told } = look((around) => around.drawingOf, 'drawing')(chart);
  return styled(newElement('div', { class: 'picture', role: 'img', 'aria-label': told }), {
    width: `${width}px`,
    'aspect-ratio': `${width} / ${height}`,
  });
}
