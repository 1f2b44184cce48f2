import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { useState } from 'react'
import { analysesQuery } from '../../api/analyses'
import type { Analysis } from '../../api/model'
import { usePageTitle } from '../../app/usePageTitle'
import { Refusal } from '../../controls/Refusal'
import { TextField } from '../../controls/TextField'
import { useWords } from '../../language/useWords'
import { AnalysisBench } from './AnalysisBench'
import { FromBench } from './FromBench'
import './laboratory.css'

const route = getRouteApi('/inside/laboratory')

/** The laboratory's calculations, for data of this plant or of any real instrument. */
export function Laboratory() {
  const { t, text } = useWords()
  const analyses = useQuery(analysesQuery)
  const { analysis: chosen, run, test, part, sample, method } = route.useSearch()
  const analysis = analyses.data?.find(({ name }) => name === chosen)
  usePageTitle(analysis ? text(analysis.title) : t('analysis.title'))
  return (
    <main id="main" className={analysis ? 'laboratory chosen' : 'laboratory'} tabIndex={-1}>
      <div className="laboratory-choice no-print">
        {analysis && (
          <p className="laboratory-back">
            <Link to="/laboratory" search={{}}>
              ← {t('analysis.all')}
            </Link>
          </p>
        )}
        <div className="laboratory-list">{analyses.data && <Choice analyses={analyses.data} chosen={chosen} />}</div>
      </div>
      <div className="laboratory-bench">
        {analyses.isPending && <p role="status">{t('state.loading')}</p>}
        <Refusal error={analyses.error} />
        {analysis ? (
          run !== undefined && test !== undefined ? (
            <FromBench key={`${analysis.name} ${run} ${test} ${part}`} analysis={analysis} run={run} test={test} part={part ?? 0} bench={{ sample, test: method }} />
          ) : (
            <AnalysisBench key={analysis.name} analysis={analysis} />
          )
        ) : (
          analyses.data && (
            <div className="stack laboratory-welcome">
              <h1>{t('analysis.title')}</h1>
              <p>{t(chosen ? 'analysis.unknown' : 'analysis.lead')}</p>
              <ol className="stack-tight steps-in-words">
                <li>{t('analysis.stepChoose')}</li>
                <li>{t('analysis.stepFile')}</li>
                <li>{t('analysis.stepResult')}</li>
              </ol>
              <Overview analyses={analyses.data} />
            </div>
          )
        )}
      </div>
    </main>
  )
}

/** Every bench as a card, for somebody who does not know the names. */
function Overview({ analyses }: { analyses: readonly Analysis[] }) {
  const { text } = useWords()
  return (
    <div className="laboratory-groups">
      {[...new Set(analyses.map(({ group }) => group))].map((group) => {
        const these = analyses.filter((analysis) => analysis.group === group)
        return (
          <section key={group} className="card">
            <h2>{text(these[0]!.groupTitle)}</h2>
            <dl>
              {these.map((analysis) => (
                <div key={analysis.name}>
                  <dt>
                    <Link to="/laboratory" search={{ analysis: analysis.name }}>
                      {text(analysis.title)}
                    </Link>
                  </dt>
                  <dd>{text(analysis.purpose)}</dd>
                </div>
              ))}
            </dl>
          </section>
        )
      })}
    </div>
  )
}

function Choice({ analyses, chosen }: { analyses: readonly Analysis[]; chosen: string | undefined }) {
  const { t, text } = useWords()
  const [wanted, setWanted] = useState('')
  const words = wanted.trim().toLowerCase()
  const found = analyses.filter((analysis) =>
    [analysis.name, analysis.title.en, analysis.title.ko, analysis.purpose.en, analysis.purpose.ko]
      .some((each) => each?.toLowerCase().includes(words)),
  )
  const groups = [...new Set(found.map(({ group }) => group))]
  return (
    <nav aria-label={t('analysis.title')} className="stack">
      <TextField label={t('analysis.search')} type="search" value={wanted} onChange={setWanted} />
      {groups.map((group) => {
        const these = found.filter((analysis) => analysis.group === group)
        return (
          <section key={group} className="stack-tight">
            <h2 className="small soft">{text(these[0]!.groupTitle)}</h2>
            <ul>
              {these.map((analysis) => (
                <li key={analysis.name}>
                  <Link to="/laboratory" search={{ analysis: analysis.name }} aria-current={analysis.name === chosen ? 'page' : undefined}>
                    {text(analysis.title)}
                  </Link>
                </li>
              ))}
            </ul>
          </section>
        )
      })}
      {found.length === 0 && <p className="note">{t('analysis.nothing', { wanted })}</p>}
    </nav>
  )
}
