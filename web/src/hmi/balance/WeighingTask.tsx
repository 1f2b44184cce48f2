import type { ReactNode } from 'react'

export interface WeighingTaskProps {
  number: number
  /** Whether this is what comes next. */
  next: boolean
  title: string
  children: ReactNode
}

/** One of the few things done at a balance, in their usual order. */
export function WeighingTask({ number, next, title, children }: WeighingTaskProps) {
  return (
    <div className={next ? 'weighing-task next' : 'weighing-task'} aria-current={next ? 'step' : undefined}>
      <p className="weighing-task-title small">
        <span className="number" aria-hidden="true">
          {number}
        </span>
        <strong>{title}</strong>
      </p>
      <div className="row tight">{children}</div>
    </div>
  )
}
