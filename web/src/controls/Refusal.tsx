import { Problem } from '../api/problem'
import { useWords } from '../language/useWords'

/** Says that something was not done, and why, in the person's language. */
export function Refusal({ error }: { error: unknown }) {
  const { problem } = useWords()
  if (!error) return null
  const fields = error instanceof Problem ? error.fields : []
  return (
    <div role="alert" className="refusal">
      <p>{problem(error)}</p>
      {fields.length > 0 && (
        <ul className="small">
          {fields.map(({ field, message }) => (
            <li key={field}>
              {field}: {message}
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
