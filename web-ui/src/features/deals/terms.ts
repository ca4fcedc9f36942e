import type { Language, Text } from '../../ui';
import { STAGES, type Stage } from './search-url';

type Said = { zh: string; en: string };

/** The zone's leading industries and their children, by the codes that the server gives out. */
const INDUSTRIES: Record<string, Said> = {
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

const STAGE_WORDS: Record<Stage, Said> = {
  SEED: { zh: '种子轮', en: 'Seed' },
  PRE_A: { zh: 'Pre-A 轮', en: 'Pre-A' },
  A: { zh: 'A 轮', en: 'Series A' },
  B: { zh: 'B 轮', en: 'Series B' },
  C_AND_LATER: { zh: 'C 轮及以后', en: 'Series C and later' },
};

/** ISO 3166-2:CN, in the order of the administrative division codes. */
const REGIONS: Record<string, Said> = {
  'CN-BJ': { zh: '北京', en: 'Beijing' },
  'CN-TJ': { zh: '天津', en: 'Tianjin' },
  'CN-HE': { zh: '河北', en: 'Hebei' },
  'CN-SX': { zh: '山西', en: 'Shanxi' },
  'CN-NM': { zh: '内蒙古', en: 'Inner Mongolia' },
  'CN-LN': { zh: '辽宁', en: 'Liaoning' },
  'CN-JL': { zh: '吉林', en: 'Jilin' },
  'CN-HL': { zh: '黑龙江', en: 'Heilongjiang' },
  'CN-SH': { zh: '上海', en: 'Shanghai' },
  'CN-JS': { zh: '江苏', en: 'Jiangsu' },
  'CN-ZJ': { zh: '浙江', en: 'Zhejiang' },
  'CN-AH': { zh: '安徽', en: 'Anhui' },
  'CN-FJ': { zh: '福建', en: 'Fujian' },
  'CN-JX': { zh: '江西', en: 'Jiangxi' },
  'CN-SD': { zh: '山东', en: 'Shandong' },
  'CN-HA': { zh: '河南', en: 'Henan' },
  'CN-HB': { zh: '湖北', en: 'Hubei' },
  'CN-HN': { zh: '湖南', en: 'Hunan' },
  'CN-GD': { zh: '广东', en: 'Guangdong' },
  'CN-GX': { zh: '广西', en: 'Guangxi' },
  'CN-HI': { zh: '海南', en: 'Hainan' },
  'CN-CQ': { zh: '重庆', en: 'Chongqing' },
  'CN-SC': { zh: '四川', en: 'Sichuan' },
  'CN-GZ': { zh: '贵州', en: 'Guizhou' },
  'CN-YN': { zh: '云南', en: 'Yunnan' },
  'CN-XZ': { zh: '西藏', en: 'Tibet' },
  'CN-SN': { zh: '陕西', en: 'Shaanxi' },
  'CN-GS': { zh: '甘肃', en: 'Gansu' },
  'CN-QH': { zh: '青海', en: 'Qinghai' },
  'CN-NX': { zh: '宁夏', en: 'Ningxia' },
  'CN-XJ': { zh: '新疆', en: 'Xinjiang' },
  'CN-TW': { zh: '台湾', en: 'Taiwan' },
  'CN-HK': { zh: '香港', en: 'Hong Kong' },
  'CN-MO': { zh: '澳门', en: 'Macao' },
};

export const LEADING = Object.keys(INDUSTRIES).filter((code) => !code.includes('/'));
export const INDUSTRY_CODES = Object.keys(INDUSTRIES);
export const REGION_CODES = Object.keys(REGIONS);
export { STAGES };

/** A code that this page does not know yet is told as it is. */
export function industryWords(code: string, language: Language): string {
  return INDUSTRIES[code]?.[language] ?? code;
}

export function stageWords(stage: Stage, language: Language): string {
  return STAGE_WORDS[stage][language];
}

export function regionWords(code: string, language: Language): string {
  return REGIONS[code]?.[language] ?? code;
}

/** Where a company sits: its city where it says one, else the region. */
export function placeWords(city: Text | null, region: string, language: Language): string {
  return (language === 'zh' ? city?.zh || city?.en : city?.en || city?.zh) || regionWords(region, language);
}

export function leadingOf(code: string): string {
  return code.split('/')[0] ?? code;
}
