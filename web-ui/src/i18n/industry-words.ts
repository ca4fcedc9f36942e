import type { Language, Text } from './text';

/** The five leading industries and their children, by the codes that the server gives them. */
export const industries: Record<string, { zh: string; en: string }> = {
  biomedicine: { zh: '生物医药', en: 'Biomedicine' },
  'biomedicine/diagnostics': { zh: '体外诊断', en: 'In-vitro diagnostics' },
  'biomedicine/therapeutics': { zh: '创新药', en: 'Therapeutics' },
  'biomedicine/devices': { zh: '医疗器械', en: 'Medical devices' },
  robotics: { zh: '机器人', en: 'Robotics' },
  'robotics/industrial': { zh: '工业机器人', en: 'Industrial robots' },
  'robotics/special': { zh: '特种机器人', en: 'Special-purpose robots' },
  'robotics/motion': { zh: '传动与感知', en: 'Motion and sensing' },
  energy: { zh: '新能源', en: 'New energy' },
  'energy/storage': { zh: '储能', en: 'Energy storage' },
  'energy/hydrogen': { zh: '氢能', en: 'Hydrogen' },
  'energy/photovoltaics': { zh: '光伏', en: 'Photovoltaics' },
  materials: { zh: '新材料', en: 'New materials' },
  'materials/semiconductor': { zh: '半导体材料', en: 'Semiconductor materials' },
  'materials/composites': { zh: '复合材料', en: 'Composites' },
  'materials/rare-earth': { zh: '稀土功能材料', en: 'Rare-earth materials' },
  software: { zh: '工业软件', en: 'Industrial software' },
  'software/simulation': { zh: '仿真与设计', en: 'Simulation and design' },
  'software/manufacturing': { zh: '制造执行', en: 'Manufacturing systems' },
  'software/ai': { zh: '工业智能', en: 'Industrial AI' },
};

/** An industry's name; a code that this page does not know yet is said as it is. */
export function industrySaid(code: string, language: Language): string {
  const name: Text | undefined = industries[code];
  return (language === 'zh' ? name?.zh : name?.en) ?? code;
}

/** Only the leading ones, the parents of the others. */
export const leadingIndustries: string[] = Object.keys(industries).filter((code) => !code.includes('/'));
