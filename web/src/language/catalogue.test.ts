import { describe, expect, it } from 'vitest'
import { en } from './en'
import { ko } from './ko'

function flat(tree: object, path = ''): Map<string, string> {
  return new Map(
    Object.entries(tree).flatMap(([key, value]) =>
      typeof value === 'string' ? [[path + key, value] as const] : [...flat(value as object, `${path}${key}.`)],
    ),
  )
}

const english = flat(en)
const korean = flat(ko)
const placeholders = (text: string) => [...text.matchAll(/{{(\w+)}}/g)].map(([, name]) => name).sort()

describe('the catalogue', () => {
  it('has every text in both languages', () => {
    expect([...korean.keys()].sort()).toEqual([...english.keys()].sort())
    for (const [key, text] of [...english, ...korean]) expect(text.trim(), key).not.toBe('')
  })
  it('puts the same values into both', () => {
    for (const [key, text] of english) expect(placeholders(korean.get(key)!), key).toEqual(placeholders(text))
  })
  it('speaks Korean in Korean', () => {
    const words = (text: string) => text.replaceAll(/{{\w+}}/g, '')
    const same = [...korean].filter(
      ([key, text]) => /[a-z]{2}/i.test(words(text)) && !/[가-힣]/.test(text) && english.get(key) !== text,
    )
    expect(same.map(([key]) => key)).toEqual([])
  })
})
