import type { EnglishOf } from '../../i18n';

export const zh = {
  today: '{{day}}，{{weekday}}。',
  nextDue: '最近的一件：{{day}}，{{title}}。',
  nothingDue: '四周之内没有期限。',
  deadlines: '四周之内',
  findCall: '找可以申报的公告',
  newCall: '新建公告',
  register: '登记单位',
  findDeals: '看项目',
};

export const en: EnglishOf<typeof zh> = {
  today: '{{weekday}}, {{day}}.',
  nextDue: 'Next: {{title}}, {{day}}.',
  nothingDue: 'No deadlines within four weeks.',
  deadlines: 'The next four weeks',
  findCall: 'Find a call to apply to',
  newCall: 'New call',
  register: 'Register an organisation',
  findDeals: 'See deals',
};
