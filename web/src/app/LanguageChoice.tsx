import { chooseLanguage, LANGUAGES } from '../language'
import { useWords } from '../language/useWords'

const OWN_NAMES = { ko: '한국어', en: 'English' } as const

export function LanguageChoice() {
  const { t, language } = useWords()
  return (
    <div role="group" aria-label={t('app.language')} className="segmented">
      {LANGUAGES.map((each) => (
        <button
          key={each}
          type="button"
          lang={each}
          aria-pressed={language === each}
          onClick={() => chooseLanguage(each)}
        >
          {OWN_NAMES[each]}
        </button>
      ))}
    </div>
  )
}
