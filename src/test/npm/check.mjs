// Talks to a CRM through SuperOffice's own client and checks what comes back: node check.mjs ADDRESS SCHEME SECRET [USER]
// ADDRESS is the server's root, SCHEME is bearer, ticket or basic. Ends with 1 when a check fails.
import { createRequire } from 'node:module';
import { strict as assert } from 'node:assert';

// The package's ESM entry has imports without extensions, which Node does not load.
const require = createRequire(import.meta.url);
const { WebApi } = require('@superoffice/webapi');

const [address, scheme, secret, user] = process.argv.slice(2);
const COMPANY = 2;
const PERSON = 2;
const PROJECT = 2;
const NOBODY = 99999999;

function client() {
  const api = new WebApi(address, 'en');
  if (scheme === 'bearer') api.authenticateWithToken(secret);
  else if (scheme === 'ticket') api.authenticateWithTicket(secret);
  else api.authenticateWithPassword(user, secret);
  return api;
}

function authorization() {
  if (scheme === 'bearer') return `Bearer ${secret}`;
  if (scheme === 'ticket') return `SOTicket ${secret}`;
  return `Basic ${Buffer.from(`${user}:${secret}`).toString('base64')}`;
}

async function refusal(promise) {
  try {
    await promise;
  } catch (error) {
    return error.response ?? assert.fail(`no answer: ${error.message}`);
  }
  return assert.fail('was not refused');
}

const checks = {
  async 'lists companies by archive columns'() {
    const rows = await client().getArchiveAgent().getArchiveListByColumns2Async(
      'SimpleContact', 'contactId,nameDepartment,updatedDate', 'contactId asc', 'contactId gt 0', 'contact', 0, 10);
    assert.equal(rows.length, 10);
    assert.equal(rows[0].entityName, 'contact');
    assert.match(rows[0].columnData.contactId.displayValue, /^\[I:\d+\]$/);
    assert.ok(rows[0].columnData.nameDepartment.displayValue);
  },
  async 'lists companies by OData'() {
    const answer = await fetch(
      `${address}/api/v1/Contact?$select=contactId,name&$filter=${encodeURIComponent("name contains 'A'")}&$top=2`,
      { headers: { authorization: authorization(), accept: 'application/json' } });
    assert.equal(answer.status, 200);
    const { value } = await answer.json();
    assert.equal(value.length, 2);
    assert.deepEqual(Object.keys(value[0]), ['PrimaryKey', 'EntityName', 'contactId', 'name']);
  },
  async 'reads a company'() {
    const company = await client().getContactRestApi().getByIdAsync(COMPANY);
    assert.equal(company.contactId, COMPANY);
    assert.ok(company.name);
    assert.ok(company.updatedDate instanceof Date);
    assert.ok(company.country.twoLetterISOCountry);
    assert.ok(company.address.street.city);
    assert.equal(company.fieldProperties.Name?.fieldLength ?? company.fieldProperties.name?.fieldLength, 219);
  },
  async 'is not sent what did not change'() {
    const company = await client().getContactRestApi().getByIdAsync(COMPANY, { ifModifiedSince: new Date('2099-01-01') });
    assert.equal(company, null);
  },
  async 'patches by operations'() {
    const company = await client().getContactRestApi()
      .patchByIdAsync(COMPANY, [{ op: 'replace', path: '/Department', value: 'Checked' }]);
    assert.equal(company.department, 'Checked');
  },
  async 'patches by merging'() {
    const company = await client().getContactRestApi().patchByIdAsync(COMPANY, { department: 'Merged' });
    assert.equal(company.department, 'Merged');
  },
  async 'replaces a company'() {
    const api = client().getContactRestApi();
    const before = await api.getByIdAsync(COMPANY);
    before.department = 'Put';
    const after = await api.putByIdAsync(COMPANY, before);
    assert.equal(after.department, 'Put');
    assert.equal(after.name, before.name);
    assert.deepEqual(after.phones.map((row) => row.value), before.phones.map((row) => row.value));
    assert.equal(after.category.id, before.category.id);
  },
  async 'is refused when the company changed later'() {
    const before = await client().getContactRestApi().getByIdAsync(COMPANY);
    const answer = await refusal(client().getContactRestApi()
      .putByIdAsync(COMPANY, before, { ifUnmodifiedSince: new Date('2001-01-01') }));
    assert.equal(answer.status, 412);
  },
  async 'is told that there is no such company'() {
    const answer = await refusal(client().getContactRestApi().getByIdAsync(NOBODY));
    assert.equal(answer.status, 404);
    assert.equal(answer.data.Error, true);
    assert.equal(answer.data.ErrorType, 'SoNotFoundException');
  },
  async 'saves a foreign key'() {
    const key = await client().getForeignSystemAgent().saveForeignKeyAsync(
      { key: 'ErpKey', value: '10001', recordId: COMPANY, tableName: 'contact' }, 'Check', 'Erp', '');
    assert.equal(key.value, '10001');
    assert.equal(key.recordId, COMPANY);
  },
  async 'reads the foreign keys of a company'() {
    const keys = await client().getForeignSystemAgent().getAllForeignKeysOnEntityAsync('contact', COMPANY);
    assert.equal(keys['Check.Erp.ErpKey'], '10001');
  },
  async 'finds a company by a foreign key'() {
    const key = await client().getForeignSystemAgent().getKeyByValueAsync('Check', 'Erp', 'ErpKey', '10001', 'contact');
    assert.equal(key.recordId, COMPANY);
  },
  async 'makes devices, lists them and deletes one'() {
    const agent = client().getForeignSystemAgent();
    const name = 'Lease-0123456789abcdef01234567';
    const made = await agent.addDeviceByIdentifierAsync('Check', name, 'first');
    assert.equal(made.deviceIdentifier, 'first');
    await agent.addDeviceByIdentifierAsync('Check', name, 'second');
    await agent.deleteDeviceByIdentifierAsync('Check', name, 'first');
    const devices = await agent.getApplicationDevicesAsync('Check');
    assert.deepEqual(devices.filter((device) => device.name === name).map((device) => device.deviceIdentifier), ['second']);
    await agent.deleteDeviceByIdentifierAsync('Check', name, 'second');
  },
  async 'lists persons, projects and members by archive columns'() {
    const archives = client().getArchiveAgent();
    const persons = await archives.getArchiveListByColumns2Async(
      'Person', 'personId,fullName,contactId,personUpdatedDate', 'lastName asc', 'personId gt 0', 'person,retiredPerson', 0, 5);
    assert.equal(persons.length, 5);
    assert.ok(persons[0].columnData.fullName.displayValue);
    const projects = await archives.getArchiveListByColumns2Async(
      'FindProject', 'projectId,name,updatedDate', 'name asc', 'projectId gt 0', 'project', 0, 5);
    assert.equal(projects.length, 5);
    assert.equal(projects[0].entityName, 'project');
    const members = await archives.getArchiveListByColumns2Async('ProjectMember', 'projectId,contactId,personId',
      'contactId asc', `projectId = ${PROJECT}`, 'projectMember,retired,stop', 0, 5);
    assert.ok(members.length > 0);
    assert.equal(members[0].columnData.projectId.displayValue, `[I:${PROJECT}]`);
  },
  async 'reads and patches a person'() {
    const api = client().getPersonRestApi();
    const person = await api.getByIdAsync(PERSON);
    assert.equal(person.personId, PERSON);
    assert.ok(person.firstname);
    assert.ok(person.contact.name);
    assert.ok(person.birthDate instanceof Date);
    const patched = await api.patchByIdAsync(PERSON, [
      { op: 'test', path: '/Lastname', value: person.lastname }, { op: 'replace', path: '/Title', value: 'Checked' }]);
    assert.equal(patched.title, 'Checked');
    assert.equal(patched.fullName, person.fullName);
  },
  async 'replaces a person'() {
    const api = client().getPersonRestApi();
    const before = await api.getByIdAsync(PERSON);
    before.title = 'Put';
    const after = await api.putByIdAsync(PERSON, before);
    assert.equal(after.title, 'Put');
    assert.equal(after.contact.contactId, before.contact.contactId);
    assert.deepEqual(after.mobilePhones.map((row) => row.value), before.mobilePhones.map((row) => row.value));
  },
  async 'reads and patches a project'() {
    const api = client().getProjectRestApi();
    const project = await api.getByIdAsync(PROJECT);
    assert.equal(project.projectId, PROJECT);
    assert.ok(project.projectMembers.length > 0);
    assert.ok(project.endDate instanceof Date);
    const patched = await api.patchByIdAsync(PROJECT, [
      { op: 'test', path: '/Name', value: project.name }, { op: 'replace', path: '/ProjectStatus/Id', value: 2 }]);
    assert.equal(patched.projectStatus.id, 2);
    assert.equal(patched.projectMembers.length, project.projectMembers.length);
    assert.equal(patched.endDate.getTime(), project.endDate.getTime());
  },
  async 'keeps foreign keys on persons and projects'() {
    const agent = client().getForeignSystemAgent();
    for (const [table, recordId] of [['person', PERSON], ['project', PROJECT]]) {
      const value = `20001-${table}`;
      await agent.saveForeignKeyAsync({ key: 'ErpKey', value, recordId, tableName: table }, 'Check', 'Erp', '');
      const keys = await agent.getAllForeignKeysOnEntityAsync(table, recordId);
      assert.equal(keys['Check.Erp.ErpKey'], value);
      const found = await agent.getKeyByValueAsync('Check', 'Erp', 'ErpKey', value, table);
      assert.equal(found.recordId, recordId);
    }
  },
  async 'asks for the connections of the ERP tab'() {
    const connections = await client().getErpSyncAgent().getConnectionsAndDisplayFieldsAsync('Contact', COMPANY);
    assert.ok(Array.isArray(connections));
  },
};

let failed = 0;
for (const [name, check] of Object.entries(checks)) {
  try {
    await check();
    console.log(`ok      ${name}`);
  } catch (error) {
    failed += 1;
    console.log(`FAILED  ${name}: ${error.message}`);
  }
}
console.log(`${Object.keys(checks).length - failed} of ${Object.keys(checks).length} checks passed with ${scheme}`);
process.exit(failed === 0 ? 0 : 1);
