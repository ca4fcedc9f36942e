import type { EnglishOf } from '../../i18n';

export const zh = {
  lead: '{{name}} · {{mail}}',
};

export const en: EnglishOf<typeof zh> = {
  lead: '{{name}} · {{mail}}',
};
