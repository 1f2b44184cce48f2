import type { StepDefinition, StepState } from '../../api/model'
import { AcknowledgeControl } from './AcknowledgeControl'
import { ActionControl } from './ActionControl'
import { CalculationControl } from './CalculationControl'
import { CheckControl } from './CheckControl'
import { DispositionControl } from './DispositionControl'
import { LabelControl } from './LabelControl'
import { ReadingControl } from './ReadingControl'
import { SampleControl } from './SampleControl'
import { SetControl } from './SetControl'
import { SignatureControl } from './SignatureControl'
import { TestControl } from './TestControl'
import { ValueControl } from './ValueControl'
import { WaitControl } from './WaitControl'
import { WeighingControl } from './WeighingControl'

export interface ControlProps {
  step: StepDefinition
  state: StepState | undefined
}

/** The control of a step's kind. */
export function StepControl({ step, state, onShowPlant }: ControlProps & { onShowPlant: () => void }) {
  switch (step.kind) {
    case 'instruction':
      return <AcknowledgeControl step={step} state={state} />
    case 'command':
      return step.command?.set ? (
        <SetControl step={step} state={state} />
      ) : (
        <ActionControl step={step} state={state} />
      )
    case 'reading':
      return <ReadingControl step={step} state={state} />
    case 'value':
      return <ValueControl step={step} state={state} />
    case 'calculation':
      return <CalculationControl step={step} state={state} />
    case 'weighing':
      return <WeighingControl step={step} state={state} onShowPlant={onShowPlant} />
    case 'label':
      return <LabelControl step={step} state={state} />
    case 'wait':
      return <WaitControl step={step} state={state} />
    case 'sample':
      return <SampleControl step={step} state={state} />
    case 'test':
      return <TestControl step={step} state={state} />
    case 'check':
      return <CheckControl step={step} state={state} />
    case 'signature':
      return <SignatureControl step={step} state={state} />
    case 'disposition':
      return <DispositionControl step={step} state={state} />
  }
}
