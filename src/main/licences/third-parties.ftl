<#-- One line for each library of the program: coordinates, version, name, licences, address; parted by tabs. -->
<#list dependencyMap as entry>
<#assign library = entry.getKey()>
${library.groupId}:${library.artifactId}	${library.version}	${library.name?trim}	${entry.getValue()?join("|")}	${(library.url!"")?trim}
</#list>
