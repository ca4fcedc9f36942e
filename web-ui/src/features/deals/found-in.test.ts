import { describe, expect, it } from 'vitest';
import { foundIn } from './found-in';
import type { Passage } from './model';

const passage = (text: string): Passage => ({ pieces: [{ text, found: true }] });

describe('where the words were found', () => {
  it('is shown in the name and the headline that are read', () => {
    const found = foundIn({ 'name.zh': [passage('衡析')], 'headline.zh': [passage('微流控')], 'headline.en': [passage('chip')] }, 'zh');
    expect(found).toEqual({ name: passage('衡析'), headline: passage('微流控'), elsewhere: null });
  });

  it('is a passage of the story where it stands in the story', () => {
    const found = foundIn({ 'story.zh': [passage('钇'), passage('钇')] }, 'zh');
    expect(found.elsewhere).toEqual({ language: 'zh', passage: passage('钇') });
  });

  it('is not told twice where the story says what the headline says', () => {
    const found = foundIn({ 'headline.zh': [passage('微流控分型')], 'story.zh': [passage('微流控分型。')] }, 'zh');
    expect(found).toEqual({ name: null, headline: passage('微流控分型'), elsewhere: null });
    expect(foundIn({ 'headline.zh': [passage('微流控分型')], 'story.zh': [passage('微流控分型。试用中。')] }, 'zh').elsewhere).not.toBeNull();
  });

  it('is told from the other language where it stands only there', () => {
    const found = foundIn({ 'headline.zh': [passage('微流控')] }, 'en');
    expect(found).toEqual({ name: null, headline: null, elsewhere: { language: 'zh', passage: passage('微流控') } });
  });

  it('is nowhere without words', () => {
    expect(foundIn({}, 'zh')).toEqual({ name: null, headline: null, elsewhere: null });
  });
});
