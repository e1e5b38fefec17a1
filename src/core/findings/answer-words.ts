/** How a question that counts as open is answered, to follow `is`; `otherwise` where no word of its own fits. */
export function answerWords(answer: string, otherwise: string): string {
  switch (answer) {
    case "placeholder":
      return "a placeholder";
    case "unknown":
      return "said to be unknown";
    case "todo":
      return "still to be written";
    default:
      return otherwise;
  }
}
