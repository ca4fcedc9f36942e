export const zh = {
  notAnswered: '未填写',
  yes: '是',
  no: '否',
  declared: '已声明',
  notDeclared: '未声明',
  erasedPaper: '文件名已删除',
  download: '下载',
  downloadOf: '下载 {{name}}',
  noPapers: '没有附件',
  row: '第 {{number}} 行',
};

export const en: Record<keyof typeof zh, string> = {
  notAnswered: 'not answered',
  yes: 'Yes',
  no: 'No',
  declared: 'Declared',
  notDeclared: 'Not declared',
  erasedPaper: 'name erased',
  download: 'Download',
  downloadOf: 'Download {{name}}',
  noPapers: 'no papers',
  row: 'Row {{number}}',
};
