import type { IPropertiesOptions } from 'docx';
import type { DocumentProperties } from '../../../core/leaving/properties.ts';
import type { Template } from '../../../core/template.ts';
import { oneLine } from '../safe-text.ts';
import { houseStyles } from './styles.ts';
import { tableStyle } from './table-style.ts';
import { houseTheme } from './theme.ts';

/** What every Word file of an edition has: properties, type and colours of the house. */
export function houseOptions(template: Template, properties: DocumentProperties): Omit<IPropertiesOptions, 'sections'> {
  return {
    title: oneLine(properties.title),
    creator: properties.author ?? '',
    lastModifiedBy: properties.author ?? '',
    revision: 1,
    compatibility: { version: 15 },
    theme: houseTheme(template, properties.author),
    styles: houseStyles(template),
    externalStyles: tableStyle(template),
  };
}
