"""An ESCO download of two occupations."""

FILES = {
    "occupations_nl.csv": (
        "conceptType,conceptUri,iscoGroup,preferredLabel,altLabels,hiddenLabels,description\n"
        'Occupation,b:1,9112,schoonmaker,"poetser\npoetsvrouw\nschoonmaker",,Maakt schoon.\n'
        "Occupation,b:2,C91,raadsel,,,\n"
    ),
    "skills_nl.csv": "conceptUri,preferredLabel,altLabels,hiddenLabels\nv:1,vegen,bezemen,\n",
    "skills_en_labels.csv": "conceptUri,preferredLabel\nv:1,sweep\nv:2,mop\nv:3,polish\n",
    "skillGroups_nl.csv": "conceptUri,preferredLabel\ng:1,schoonmaken\n",
    "broaderRelationsSkillPillar_nl.csv": (
        "conceptUri,broaderType,broaderUri\nv:2,KnowledgeSkillCompetence,v:1\nv:1,SkillGroup,g:1\n"
    ),
    "occupationSkillRelations_nl.csv": (
        "occupationUri,relationType,skillType,skillUri\n"
        "b:1,essential,skill,v:1\nb:1,optional,skill,v:2\nb:9,essential,skill,v:1\nb:1,optional,skill,v:9\n"
    ),
}
