/** What stands before a question: 问：, 记者问：, 【问】, 记者：, Q：; source of a pattern. */
export const QUESTION_LABEL =
  '(?:[【[]\\s*提?[问問]\\s*[】\\]]|(?:\\p{Script=Han}{0,4}[问問]|记者|主持人|网友)\\s*[：:]|Q\\s*[：:.])';
