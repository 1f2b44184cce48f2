import { useTranslation } from 'react-i18next'
import { Problem, Unreachable } from '../api/problem'
import type { Text } from '../api/model'
import { dateTime, duration, elapsed, limits, number, unitSymbol } from './format'
import type { Language } from '.'
import { koreanRefusal } from './refusals'

/** Everything a component needs to speak the person's language. */
export function useWords() {
  const { t, i18n } = useTranslation()
  const language = (i18n.resolvedLanguage ?? 'en') as Language
  return {
    t,
    language,
    /** A text of the content or the API in the person's language. */
    text: (text: Text | undefined | null) => (text ? text[language] || text.en : ''),
    number: (value: number, digits: number) => number(value, digits, language),
    quantity: (value: number, digits: number, unit: string) =>
      `${number(value, digits, language)}${unitSymbol(unit) ? ` ${unitSymbol(unit)}` : ''}`,
    limits: (low: number | null | undefined, high: number | null | undefined, digits: number, unit: string) =>
      limits(low, high, digits, unit, language),
    unit: unitSymbol,
    dateTime: (iso: string) => dateTime(iso, language),
    elapsed: (seconds: number) => elapsed(seconds, t('time.elapsedDays')),
    duration: (seconds: number) => duration(seconds, t),
    problem: (error: unknown): string => {
      if (error instanceof Unreachable) return t('problem.unreachable')
      if (!(error instanceof Problem)) return t('problem.unexpected')
      if (error.text?.[language]) return error.text[language]
      const korean = language === 'ko' ? koreanRefusal(error.key, error.args) : undefined
      return korean || error.detail || error.title || t('problem.unexpected')
    },
  }
}

export type Words = ReturnType<typeof useWords>
