import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import type { RecordEntry } from '../api/model'
import { methodsQuery } from '../api/runs'
import { useWords } from '../language/useWords'
import { useRun } from '../live/RunContext'
import { CommandText } from './CommandText'
import { fieldTitle } from './fieldTitle'

export interface EntryTextProps {
  entry: Pick<RecordEntry, 'body'>
  /** The step in which it stands. */
  step?: string | null
  /** Which of its fields were corrected later: they are struck through. */
  corrected?: ReadonlySet<string>
}

/** What an entry says, in words. */
export function EntryText({ entry, step, corrected }: EntryTextProps) {
  const { t, text, unit } = useWords()
  const { plan } = useRun()
  const { body } = entry
  const methods = useQuery({ ...methodsQuery, enabled: body.kind === 'result' || body.kind === 'test' }).data
  const method = methods?.find(({ id }) => id === body.method)
  const resultTitle = (name: string) => text(method?.results.find((result) => result.name === name)?.title) || name
  const struck = (field: string, content: ReactNode) => (corrected?.has(field) ? <del>{content}</del> : content)
  const typed = (value: { text: string; unit: string } | undefined, field = '') =>
    struck(
      field,
      <strong className="typed number">
        {value?.text} {unit(value?.unit)}
      </strong>,
    )
  switch (body.kind) {
    case 'acknowledged':
      return <>{t('entry.acknowledged')}</>
    case 'command':
      return body.command ? <CommandText command={body.command} /> : null
    case 'value': {
      const choice = plan.step(step)?.step.choices?.find(({ value }) => value === body.text)
      return (
        <>
          {body.field && body.field !== 'value' && <>{fieldTitle(body.field, t)} </>}
          {choice
            ? struck(body.field ?? 'value', <strong>{text(choice.title)}</strong>)
            : typed({ text: body.text ?? '', unit: body.unit ?? '' }, body.field ?? 'value')}
        </>
      )
    }
    case 'weighed':
      return (
        <>
          {t('field.net')} {typed(body.net, 'net')} · {t('field.lot')} {struck('lot', body.lot)} · {t('field.tare')}{' '}
          {typed(body.tare, 'tare')} · {t('field.gross')} {typed(body.gross, 'gross')} → {body.container}
        </>
      )
    case 'correction':
      return (
        <>
          {t('entry.correction', { seq: String(body.of), field: fieldTitle(body.field ?? '', t) })}{' '}
          {typed({ text: body.text ?? '', unit: '' })} — {body.reason}
        </>
      )
    case 'notApplicable':
      return (
        <>
          <strong>{t('entry.notApplicable')}</strong> — {body.reason}
        </>
      )
    case 'note':
      return <>{t('entry.note', { text: body.text ?? '' })}</>
    case 'signature':
      return <strong>{t('entry.signature', { meaning: t(`meaning.${meaningOf(body.meaning)}`) })}</strong>
    case 'test':
      return <>{t('entry.test', { method: text(method?.title) || body.method, sample: body.sample, attempt: body.attempt })}</>
    case 'result':
      return (
        <>
          {body.sample} · {text(method?.title) || body.method}:{' '}
          {Object.entries(body.results ?? {}).map(([name, value]) => (
            <span key={name}>
              {resultTitle(name)} {typed(value, name)}{' '}
            </span>
          ))}
        </>
      )
    case 'deviation':
      return (
        <>
          <span className={`badge ${body.class}`}>{t('entry.deviation')}</span> <strong>{body.title}</strong> —{' '}
          {body.description}
        </>
      )
    case 'deviationClosed':
      return <>{t('entry.deviationClosed', { seq: String(body.of), text: body.text ?? '' })}</>
    case 'disposition':
      return (
        <strong>
          {t(body.decision === 'RELEASED' ? 'status.RELEASED' : 'status.REJECTED')} — {body.reason}
        </strong>
      )
    case 'clock':
      return <>{body.frozen ? t('entry.frozen') : t('entry.clock', { rate: body.rate })}</>
    case 'start':
      return <>{t('entry.start')}</>
    case 'closed':
      return <>{t('entry.closed')}</>
    default:
      return <>{body.kind}</>
  }
}

const MEANINGS = ['PERFORMED', 'VERIFIED', 'REVIEWED', 'APPROVED'] as const

export function meaningOf(word: string | undefined): (typeof MEANINGS)[number] {
  return MEANINGS.find((each) => each === word) ?? 'PERFORMED'
}
