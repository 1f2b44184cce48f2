import i18next from 'i18next'
import { initReactI18next } from 'react-i18next'
import { en } from './en'
import { ko } from './ko'

export const LANGUAGES = ['ko', 'en'] as const
export type Language = (typeof LANGUAGES)[number]

const STORAGE_KEY = 'seedtrain.language'

export function preferredLanguage(stored: string | null, browser: readonly string[]): Language {
  const wanted = [stored, ...browser].find((tag) => LANGUAGES.some((language) => tag?.toLowerCase().startsWith(language)))
  return LANGUAGES.find((language) => wanted?.toLowerCase().startsWith(language)) ?? 'en'
}

export function startLanguage(): void {
  const language = preferredLanguage(localStorage.getItem(STORAGE_KEY), navigator.languages)
  document.documentElement.lang = language
  void i18next.use(initReactI18next).init({
    resources: { en: { translation: en }, ko: { translation: ko } },
    lng: language,
    fallbackLng: 'en',
    interpolation: { escapeValue: false },
    initAsync: false,
  })
}

export function chooseLanguage(language: Language): void {
  localStorage.setItem(STORAGE_KEY, language)
  document.documentElement.lang = language
  void i18next.changeLanguage(language)
}
