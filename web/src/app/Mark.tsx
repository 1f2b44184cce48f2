/** The seed train: flask, bottle, vessel. */
export function Mark() {
  return <img src="/seedtrain.svg" alt="" className="mark" />
}
