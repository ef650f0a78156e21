import { nextTick, shallowRef } from 'vue';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { language } from '../i18n/language';
import { refusalOf, useSentence, type Refused } from './refusal';

const EMPTY = { rejection: 'QUEUE_IS_EMPTY', detail: 'Expected somebody to wait, but nobody does.' };

afterEach(() => {
  language.value = 'zh';
});

describe('why the server refused', () => {
  it('is said in Chinese, with the server\'s sentence beneath', async () => {
    expect(await refusalOf(EMPTY)).toEqual({ why: '没有这个柜台可以办理的客户在等候。', detail: EMPTY.detail });
  });

  it('is the server\'s sentence on an English page', async () => {
    language.value = 'en';
    expect(await refusalOf(EMPTY)).toEqual({ why: EMPTY.detail });
  });

  it('is the server\'s sentence where there is no Chinese one', async () => {
    expect(await refusalOf({ ...EMPTY, rejection: 'HTTP_418' })).toEqual({ why: EMPTY.detail });
  });

  it('is the server\'s sentence where the Chinese ones cannot be loaded', async () => {
    const lost = () => Promise.reject(new Error('the link is lost'));
    expect(await refusalOf(EMPTY, lost)).toEqual({ why: EMPTY.detail });
  });
});

describe('the sentence of what may be refused later', () => {
  it('comes with the refusal, follows the language, and goes with it', async () => {
    const refused = shallowRef<Refused>();
    const sentence = useSentence(refused);
    expect(sentence.value).toBeUndefined();

    refused.value = EMPTY;
    await vi.waitFor(() => expect(sentence.value).toBe(`没有这个柜台可以办理的客户在等候。（${EMPTY.detail}）`));

    language.value = 'en';
    await vi.waitFor(() => expect(sentence.value).toBe(EMPTY.detail));

    refused.value = undefined;
    await nextTick();
    expect(sentence.value).toBeUndefined();
  });
});
