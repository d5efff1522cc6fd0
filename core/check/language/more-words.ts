/** Good English that the dictionary in use is too small for, in small letters and the singular. */
export const MORE_WORDS: ReadonlySet<string> = new Set(
  `wellbeing impactful workstream aspirational employability foodbank sessional upskill upskilling reoffend reoffending
  reoffended reoffence desistance sentencer disproportionality rurality responsivity resettle resettled pathway multiagency
  safeguarding criminogenic intermediate caseworker caseload workload timeframe timescale webinar online offline website email
  covid coronavirus lockdown helpline hotline videoconference teleconference cybercrime online smartphone app signposting
  signpost signposted codefendant cohabitee biopsychosocial neurodiverse neurodiversity neurodivergent
  neurodivergence transgender mindfulness judgemental nonjudgemental disengage disengaged disengagement rehabilitative
  preparedness outreach onboarding mutual concentrator mentee microaggression unconscious underreported underreporting
  underresourced overrepresented overrepresentation underrepresented underrepresentation underspend overspend standalone
  takeover refocus refocused refocusing reprioritise reprioritised reallocate reallocated reallocation proactively reactively
  proactive holistically collaboratively meaningfully individualised individualise professionalised operationalise
  operationalised incentivise incentivised prioritisation contextualise contextualised learnings prosocial antisocial
  adhd autism autistic dyslexia dyslexic opioid methadone naloxone ketamine cannabinoid psychoactive
  counterterrorism radicalisation deradicalisation grooming cuckooing sexting stalker coercive femicide victimisation
  revictimisation concerningly encouragingly disappointingly reassuringly evidenced timebound actionable granular siloed
  benchmarking rollout roadmap toolkit dataset timesheet flowchart spreadsheet whiteboard handover changeover crossover
  anonymise anonymised anonymising olds subcontract subcontracted subcontractor inspectorate`.split(/\s+/),
);
