import { useQuery } from '@tanstack/react-query'
import { accountEventsQuery, type AccountEvent, type RoleWord } from '../../api/accounts'
import { Refusal } from '../../controls/Refusal'
import { useWords } from '../../language/useWords'

/** Every change of the account, the newest first. */
export function AccountHistory({ id }: { id: string }) {
  const { t, dateTime } = useWords()
  const events = useQuery(accountEventsQuery(id))
  const roles = (words: string | null | undefined) =>
    (words ?? '')
      .split(',')
      .filter((word) => word !== '')
      .map((word) => t(`role.${word as RoleWord}`))
      .join(', ')
  const sentence = (event: AccountEvent) => {
    const values =
      event.kind === 'LINK'
        ? { old: '', new: event.newValue ? dateTime(event.newValue) : '' }
        : { old: roles(event.oldValue), new: roles(event.newValue) }
    return event.kind === 'LOCKED' || event.kind === 'UNLOCKED'
      ? t(`accountEvent.${event.kind}`)
      : t(`accountEvent.${event.kind}`, values)
  }
  return (
    <section className="stack-tight" aria-labelledby="account-history">
      <h3 id="account-history">{t('account.history')}</h3>
      {events.isPending && <p role="status">{t('state.loading')}</p>}
      <Refusal error={events.error} />
      {events.data?.length === 0 && <p className="soft">{t('account.noHistory')}</p>}
      <ol className="stack-tight">
        {events.data?.map((event) => (
          <li key={event.id}>
            {sentence(event)}{' '}
            <span className="small soft">
              {dateTime(event.at)}, {event.by}
            </span>
          </li>
        ))}
      </ol>
    </section>
  )
}
